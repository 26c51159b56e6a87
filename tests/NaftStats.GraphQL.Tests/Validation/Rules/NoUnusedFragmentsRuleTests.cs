namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class NoUnusedFragmentsRuleTests
{
    private const string Rule = "NoUnusedFragmentsRule";

    [Theory]
    [InlineData("{ ...A } fragment A on Root { ...B } fragment B on Root { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ int } fragment A on Root { ...B } fragment B on Root { int }",
        """Fragment "A" is never used. (1:9)""",
        """Fragment "B" is never used. (1:37)""")]
    [InlineData(
        "{ ...C } fragment A on Root { int } fragment C on Root { int }",
        """Fragment "A" is never used. (1:10)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
