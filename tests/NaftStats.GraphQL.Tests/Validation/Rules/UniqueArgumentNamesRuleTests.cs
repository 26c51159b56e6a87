namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueArgumentNamesRuleTests
{
    private const string Rule = "UniqueArgumentNamesRule";

    [Theory]
    [InlineData("{ pets(first: 1, color: RED) { __typename } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ pets(first: 1, first: 2, first: 3) { __typename } }",
        """There can be only one argument named "first". (1:8, 1:18, 1:28)""")]
    [InlineData(
        "{ int @mark(level: 1, level: 2) }",
        """There can be only one argument named "level". (1:13, 1:23)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
