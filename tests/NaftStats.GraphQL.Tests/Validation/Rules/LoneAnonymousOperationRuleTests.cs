namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class LoneAnonymousOperationRuleTests
{
    private const string Rule = "LoneAnonymousOperationRule";

    [Theory]
    [InlineData("{ int }")]
    [InlineData("query A { int } query B { int }")]
    [InlineData("{ ...F } fragment F on Root { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ int } { float }",
        "This anonymous operation must be the only defined operation. (1:1)",
        "This anonymous operation must be the only defined operation. (1:9)")]
    [InlineData(
        "{ int } query A { int }",
        "This anonymous operation must be the only defined operation. (1:1)")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
