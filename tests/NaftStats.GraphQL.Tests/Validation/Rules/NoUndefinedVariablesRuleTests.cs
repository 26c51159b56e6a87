namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class NoUndefinedVariablesRuleTests
{
    private const string Rule = "NoUndefinedVariablesRule";

    [Theory]
    [InlineData("query($a: Int) { echoScalars(int: $a) ...F } fragment F on Root { b: echoScalars(int: $a) }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ echoScalars(int: $a) }",
        """Variable "$a" is not defined. (1:20, 1:1)""")]
    [InlineData(
        "query Q { ...F } fragment F on Root { echoScalars(int: $a) }",
        """Variable "$a" is not defined by operation "Q". (1:56, 1:1)""")]
    [InlineData(
        "query A($a: Int) { ...F } query B { ...F } fragment F on Root { echoScalars(int: $a) }",
        """Variable "$a" is not defined by operation "B". (1:82, 1:27)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
