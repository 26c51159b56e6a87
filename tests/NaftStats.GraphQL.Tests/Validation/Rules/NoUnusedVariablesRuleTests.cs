namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class NoUnusedVariablesRuleTests
{
    private const string Rule = "NoUnusedVariablesRule";

    [Theory]
    [InlineData("query($a: Int) { echoScalars(int: $a) }")]
    [InlineData("query($a: Int) { ...F } fragment F on Root { echoFilter(filter: { deep: [[$a]] }) }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "query($a: Int) { int }",
        """Variable "$a" is never used. (1:7)""")]
    [InlineData(
        "query Q($a: Int, $b: Int) { echoScalars(int: $b) }",
        """Variable "$a" is never used in operation "Q". (1:9)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
