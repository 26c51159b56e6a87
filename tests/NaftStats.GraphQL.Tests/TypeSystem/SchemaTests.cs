using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.TypeSystem;

public class SchemaTests
{
    [Theory]
    [InlineData("type Query { a: Int } union U interface I type T { i: In } input In { t: T }", 4)]
    [InlineData("type Query { a: Nope b: Nada }", 2)]
    [InlineData("type A { a: Int }", 1)]
    public void Lists_all_problems_at_once(string sdl, int problems)
    {
        var exception = Assert.Throws<SchemaException>(() => Schema.Parse(sdl));
        Assert.True(exception.Errors.Count >= problems, exception.Message);
    }

    [Theory]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("type Query { a: Int } type T implements I { a: Int } interface I { b: Int }", "Interface field I.b expected but T does not provide it.")]
    [InlineData("type Query { a: Int } type T implements I { b: String } interface I { b: Int }", "Interface field I.b expects type Int but T.b is type String.")]
    [InlineData("type Query { a: Int } type T implements I { b(x: Int!): Int } interface I { b: Int }", "Object field T.b includes required argument x that is missing from the Interface field I.b.")]
    [InlineData("type Query { a: Int } type T implements I { b: Int } interface I implements J { b: Int } interface J { b: Int }", "Type T must implement J because it is implemented by I.")]
    [InlineData("type Query { a: Int } interface I implements I { b: Int }", "Type I cannot implement itself because it would create a circular reference.")]
    [InlineData("type Query { a: Int } union U = Query | I interface I { b: Int }", "Union type U can only include Object types, it cannot include I.")]
    [InlineData("type Query { a(i: I): Int } input I { i: I! }", "Cannot reference Input Object \"I\" within itself through a series of non-null fields: \"i\".")]
    [InlineData("type Query { a(i: I): Int } input I @oneOf { a: Int! b: Int = 1 }", "OneOf input field I.a must be nullable.")]
    [InlineData("type Query { a(i: I): Int } input I { i: I = {} }", "Invalid circular reference. The default value of Input Object field I.i references itself.")]
    [InlineData("type Query { a(i: Int = \"x\"): Int }", "Query.a(i:) has invalid default value: \"x\" is not a value of type \"Int\".")]
    [InlineData("type Query { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a(x: Int! @deprecated): Int }", "Required argument Query.a(x:) cannot be deprecated.")]
    [InlineData("schema { query: E } enum E { A }", "Query root type must be Object type, it cannot be E.")]
    public void Names_a_problem(string sdl, string message)
    {
        var exception = Assert.Throws<SchemaException>(() => Schema.Parse(sdl));
        Assert.Contains(message, exception.Errors.Select(e => e.Message));
    }

    [Fact]
    public void Extensions_add_to_their_types()
    {
        Schema schema = Schema.Parse("type Query { a: Int } extend type Query { b: E } enum E { X } extend enum E { Y @deprecated } scalar S extend scalar S @specifiedBy(url: \"u\")");
        Assert.Equal(["a", "b"], schema.QueryType.Fields.Keys);
        Assert.Equal("No longer supported", ((EnumType)schema.FindType("E")!).Values["Y"].DeprecationReason);
        Assert.Equal("u", ((ScalarType)schema.FindType("S")!).SpecifiedByUrl);
    }

    [Fact]
    public void Thousands_of_types_are_no_trouble()
    {
        string sdl = "type Query { t0: T0 }" + string.Concat(Enumerable.Range(0, 5000).Select(i => $" type T{i} {{ next: T{(i + 1) % 5000} value(i: I{i}): Int }} input I{i} {{ next: I{(i + 1) % 5000} }}"));
        Assert.Equal(10_000, Schema.Parse(sdl).Types.Keys.Count(k => k.Length > 1 && char.IsDigit(k[1])));
    }
}
