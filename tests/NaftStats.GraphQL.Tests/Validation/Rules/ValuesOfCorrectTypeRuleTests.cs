namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class ValuesOfCorrectTypeRuleTests
{
    private const string Rule = "ValuesOfCorrectTypeRule";

    [Theory]
    [InlineData("""{ echoScalars(int: 1, float: 1, text: "a", flag: true, id: 7, date: { a: [1] }, color: RED) }""")]
    [InlineData("""{ echoLists(texts: "one", nested: [[1], null, [2.5]], colors: RED) }""")]
    [InlineData("""{ echoChoice(choice: { a: 1 }, choices: [{ b: "x" }]) }""")]
    [InlineData("{ echoScalars(int: null) }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        """{ echoScalars(int: 1.5, float: "1", text: 1, flag: 1, id: 1.5, color: "RED") }""",
        "Int cannot represent non-integer value: 1.5 (1:20)",
        """Float cannot represent non numeric value: "1" (1:32)""",
        "String cannot represent a non string value: 1 (1:43)",
        "Boolean cannot represent a non boolean value: 1 (1:52)",
        "ID cannot represent a non-string and non-integer value: 1.5 (1:59)",
        """Enum "Color" cannot represent non-enum value: "RED". Did you mean the enum value "RED" or "GREEN"? (1:71)""")]
    [InlineData(
        "{ echoScalars(int: 3000000000, color: REDD, flag: TRUE) }",
        "Int cannot represent non 32-bit signed integer value: 3000000000 (1:20)",
        """Value "REDD" does not exist in "Color" enum. Did you mean the enum value "RED"? (1:39)""",
        "Boolean cannot represent a non boolean value: TRUE (1:51)")]
    [InlineData(
        "{ echoRequired(int: null, range: { from: 1 }) }",
        """Expected value of type "Int!", found null. (1:21)""",
        """Field "Range.to" of required type "Int!" was not provided. (1:34)""")]
    [InlineData(
        "{ echoRequired(int: 1, range: { to: 1, form: 2 }) }",
        """Field "form" is not defined by type "Range". Did you mean "from"? (1:40)""")]
    [InlineData(
        """{ echoLists(texts: [1, "a"], nested: [1, "x"], ints: [null]) }""",
        "String cannot represent a non string value: 1 (1:21)",
        """Float cannot represent non numeric value: "x" (1:42)""",
        """Expected value of type "Int!", found null. (1:55)""")]
    [InlineData(
        """{ echoChoice(choice: {}, choices: [{ a: 1, b: "x" }, { a: null }]) }""",
        """OneOf Input Object "Choice" must specify exactly one key. (1:22)""",
        """OneOf Input Object "Choice" must specify exactly one key. (1:36)""",
        """Field "Choice.a" must be non-null. (1:54)""")]
    [InlineData(
        """{ echoFilter(filter: "text") }""",
        """Expected value of type "Filter", found "text". (1:22)""")]
    [InlineData(
        """query($a: Int = "x", $b: Range = { to: null }) { int }""",
        """Int cannot represent non-integer value: "x" (1:17)""",
        """Expected value of type "Int!", found null. (1:40)""")]
    [InlineData(
        "{ echoScalars(int: { a: 1 }, color: [GREEN]) }",
        "Int cannot represent non-integer value: {a: 1} (1:20)",
        """Enum "Color" cannot represent non-enum value: [GREEN]. Did you mean the enum value "GREEN"? (1:37)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
