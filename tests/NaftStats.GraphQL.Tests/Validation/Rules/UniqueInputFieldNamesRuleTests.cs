namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueInputFieldNamesRuleTests
{
    private const string Rule = "UniqueInputFieldNamesRule";

    [Theory]
    [InlineData("{ echoRequired(int: 1, range: { from: 1, to: 2, nested: { from: 1, to: 2 } }) }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ echoRequired(int: 1, range: { from: 1, from: 2, to: 3, from: 4 }) }",
        """There can be only one input field named "from". (1:33, 1:42)""",
        """There can be only one input field named "from". (1:33, 1:58)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
