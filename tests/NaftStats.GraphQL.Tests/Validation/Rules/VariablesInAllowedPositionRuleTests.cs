namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class VariablesInAllowedPositionRuleTests
{
    private const string Rule = "VariablesInAllowedPositionRule";

    [Theory]
    [InlineData("query($a: Int!, $b: [Color!]!, $c: Boolean = true) { echoScalars(int: $a) echoLists(texts: [], colors: $b) dog { id @skip(if: $c) } }")]
    [InlineData("query($d: Int) { echoRequired(int: 1, range: { to: 1 }, withDefault: $d) }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "query($a: String) { echoScalars(int: $a) }",
        """Variable "$a" of type "String" used in position expecting type "Int". (1:7, 1:38)""")]
    [InlineData(
        "query($a: Int) { echoRequired(int: $a, range: { to: 1 }) }",
        """Variable "$a" of type "Int" used in position expecting type "Int!". (1:7, 1:36)""")]
    [InlineData(
        "query($c: Boolean) { int @skip(if: $c) }",
        """Variable "$c" of type "Boolean" used in position expecting type "Boolean!". (1:7, 1:36)""")]
    [InlineData(
        "query($l: [Int]) { echoLists(ints: $l, texts: []) }",
        """Variable "$l" of type "[Int]" used in position expecting type "[Int!]". (1:7, 1:36)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
