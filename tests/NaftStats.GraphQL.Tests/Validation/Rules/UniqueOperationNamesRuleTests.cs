namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueOperationNamesRuleTests
{
    private const string Rule = "UniqueOperationNamesRule";

    [Theory]
    [InlineData("query A { int } query B { int }")]
    [InlineData("{ int }")]
    [InlineData("query A { int } fragment A on Root { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "query A { int } query A { float }",
        """There can be only one operation named "A". (1:7, 1:23)""")]
    [InlineData(
        "query A { int } mutation A { set { int } }",
        """There can be only one operation named "A". (1:7, 1:26)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
