using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.Binding;

public class BindingTests
{
    [Fact]
    public void Lists_all_problems_in_one_message()
    {
        Schema schema = Schema.Parse("""
            type Query { missing: Int wrong: Int! nullable: String! list: [Int!]! args(a: Int, b: Int!): Int thing: Thing twice: Int item: Item unbound: Unbound color: Color filter(f: Filter): Int }
            type Thing { a: Int } type Unbound { a: Int } interface Item { a: Int } type One implements Item { a: Int } type Two implements Item { a: Int }
            enum Color { RED DARK_RED } input Filter { known: Int unknown: Int }
            """);
        var exception = Assert.Throws<BindingException>(() => ExecutableSchema.Create(
            schema, b => b.Bind<Bad>("Query").Bind<Thing>().Bind<Thing>("One").Bind<Thing>("Two").Bind<Thing>("Thin")));
        string[] expected =
        [
            "Query.missing: Bad has no public property or method Missing, GetMissing, MissingAsync or GetMissingAsync: add one",
            "Query.wrong (Bad.Wrong): Int is represented by int or short",
            "Query.nullable (Bad.Nullable): the type String! excludes null",
            "Query.list (Bad.List): the type [Int!]! is a list, but int is not",
            "Query.args (Bad.Args()): no parameter takes the argument 'b'",
            "Query.args (Bad.Args()), argument a: a value of type Int may be null or absent, but int takes no null",
            "Query.args (Bad.Args()): the parameter 'c' of type int is neither an argument of the field nor a registered service",
            "Query.thing (Bad.Thing): Thing is bound to Thing, but the member gives string",
            "Query.twice: Bad has more than one member for it",
            "Query.item (Bad.Item): Item can be One (Thing), Two (Thing), which string cannot hold",
            "Query.color (Bad.Color): the C# enum Color has no member for Color.DARK_RED",
            "Filter.unknown: Filter has neither a constructor parameter nor a settable property 'unknown': add one",
            "Unbound: no class is bound to this object type",
            "Item: One and Two are bound to the same class Thing",
            "Thin: Thing is bound to it, but the schema has no object type of that name. Did you mean \"Thing\"?",
        ];
        foreach (string problem in expected)
        {
            Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(expected.Length, exception.Problems.Count);
    }

    private sealed class Bad
    {
        public string Wrong => "";

        public string? Nullable => null;

        public int List => 1;

        public string Thing => "";

        public int Twice => 1;

        public string Item => "";

        public Thing? Unbound => null;

        public Color Color => Color.Red;

        public int GetTwice() => 2;

        public int Args(int a, int c) => a + c;

        public int Filter(Filter? f) => f?.Known ?? 0;
    }

    private sealed record Thing(int A);

    private sealed record Filter(int? Known);

    private enum Color
    {
        Red,
    }
}
