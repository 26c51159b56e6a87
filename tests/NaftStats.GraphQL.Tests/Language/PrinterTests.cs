using NaftStats.GraphQL.Language;
using NaftStats.Testing;

namespace NaftStats.GraphQL.Tests.Language;

public class PrinterTests
{
    [Theory]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q($a:Int=1@d,$b:[T!]){x:a(b:$b)@c(d:{e:[1,null,E]}){...F...on T@e{g}...{h}}}", "query Q($a: Int = 1 @d, $b: [T!]) {\n  x: a(b: $b) @c(d: {e: [1, null, E]}) {\n    ...F\n    ... on T @e {\n      g\n    }\n    ... {\n      h\n    }\n  }\n}")]
    [InlineData("{a(b:\"\"\"block\nstring\"\"\")}", "{\n  a(b: \"\"\"\n  block\n  string\n  \"\"\")\n}")]
    [InlineData("extend schema@a{query:Q}", "extend schema @a {\n  query: Q\n}")]
    [InlineData("type A implements B&C@d{e(f:Int=1 \"g\" h:I):J}", "type A implements B & C @d {\n  e(f: Int = 1, \"g\"\n  h: I): J\n}")]
    public void Lays_out(string text, string expected)
    {
        if (expected.Contains("\"g\"", StringComparison.Ordinal))
        {
            expected = "type A implements B & C @d {\n  e(\n    f: Int = 1\n    \"g\"\n    h: I\n  ): J\n}";
        }

        Assert.Equal(expected, Parser.Parse(text).ToString());
    }

    [Fact]
    public void Printing_what_was_printed_changes_nothing()
    {
        string text = File.ReadAllText(Repository.PathOf("schema/schema.graphql"));
        string printed = Printer.Print(Parser.Parse(text));
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
    }

    [Fact]
    public void Control_characters_are_escaped() =>
        Assert.Equal("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u007Fé\"", Printer.PrintString("\"\\\b\f\n\r\t\u0001\u007Fé"));
}
