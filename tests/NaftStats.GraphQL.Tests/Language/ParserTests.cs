using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Tests.Language;

public class ParserTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ }", "Expected Name, found \"}\".", 1, 3)]
    [InlineData("{ a(b) }", "Expected \":\", found \")\".", 1, 6)]
    [InlineData("{\n  a: }", "Expected Name, found \"}\".", 2, 6)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("fragment on on A { b }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("query ($a: Int = $b) { c }", "Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("notAnOperation { a }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("\"\"\"text\"\"\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("enum A { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("extend type A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("directive @a on NOWHERE", "Unexpected Name \"NOWHERE\".", 1, 17)]
    [InlineData("{ a(b: \"x", "Unterminated string.", 1, 10)]
    [InlineData("{ a(b: \"\\q\") }", "Invalid character escape sequence: \"\\q\".", 1, 9)]
    [InlineData("{ a(b: \"\\u{110000}\") }", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 9)]
    [InlineData("{ a(b: 01) }", "Invalid number, unexpected digit after 0: \"1\".", 1, 9)]
    [InlineData("{ a(b: 1.) }", "Invalid number, expected digit but got: \")\".", 1, 10)]
    [InlineData("{ a(b: 1x) }", "Invalid number, expected digit but got: \"x\".", 1, 9)]
    [InlineData("{ 'a }", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 3)]
    [InlineData("{ ? }", "Unexpected character: \"?\".", 1, 3)]
    [InlineData("{ \0 }", "Unexpected character: U+0000.", 1, 3)]
    [InlineData("{ 😀 }", "Unexpected character: U+1F600.", 1, 3)]
    [InlineData("\r\n{\r  ? }", "Unexpected character: \"?\".", 3, 3)]
    public void Says_what_is_wrong_and_where(string text, string description, int line, int column)
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(text));
        Assert.Equal("Syntax Error: " + description, exception.Message);
        Assert.Equal([new SourceLocation(line, column)], exception.Error.Locations);
        Assert.Equal("SYNTAX_ERROR", exception.Error.Code);
    }

    [Fact]
    public void A_lone_surrogate_is_not_a_character()
    {
        // Built here because a lone surrogate does not survive as the data of a test case.
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse("{ a(b: \"" + '\uD83D' + "\") }"));
        Assert.Equal("Syntax Error: Invalid character within String: U+D83D.", exception.Message);
    }

    [Fact]
    public void Block_strings_lose_their_common_indentation()
    {
        var value = (StringValueNode)Parser.ParseValue("\"\"\"\n    Hello,\n      World!\n\n    Yours \\\"\"\"\n  \"\"\"");
        Assert.Equal("Hello,\n  World!\n\nYours \"\"\"", value.Value);
    }

    [Fact]
    public void Descriptions_may_stand_before_operations_variables_and_fragments()
    {
        Document document = Parser.Parse("\"what\" query A(\"how many\" $n: Int) { a(n: $n) ...F } \"part\" fragment F on Query { b }");
        Assert.Equal("what", ((OperationDefinitionNode)document.Definitions[0]).Description?.Value);
        Assert.Equal("how many", ((OperationDefinitionNode)document.Definitions[0]).VariableDefinitions[0].Description?.Value);
        Assert.Equal("part", ((FragmentDefinitionNode)document.Definitions[1]).Description?.Value);
    }

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    public void A_million_opening_brackets_are_refused_at_once(char bracket)
    {
        string text = bracket == '{' ? new string('{', 1_000_000) : "{ a(b: " + new string('[', 1_000_000);
        Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(text));
        text = bracket == '{' ? string.Concat(Enumerable.Repeat("{a", 1_000_000)) : text;
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(text));
        Assert.Equal("LIMIT_EXCEEDED", exception.Error.Code);
    }

    [Fact]
    public void Tokens_are_counted()
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse("{ a b c d }", new ParserOptions { MaxTokens = 4 }));
        Assert.Equal("Syntax Error: Document contains more that 4 tokens. Parsing aborted.", exception.Message);
        Assert.Equal([new SourceLocation(1, 9)], exception.Error.Locations);
    }

    [Fact]
    public void Types_and_values_parse_by_themselves()
    {
        Assert.Equal("[Int!]!", Parser.ParseType("[Int!]!").ToString());
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType("Int Int"));
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue("1 2"));
    }
}
