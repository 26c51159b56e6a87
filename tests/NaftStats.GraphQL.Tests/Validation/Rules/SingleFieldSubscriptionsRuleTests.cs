namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class SingleFieldSubscriptionsRuleTests
{
    private const string Rule = "SingleFieldSubscriptionsRule";

    [Theory]
    [InlineData("subscription { dog { id } }")]
    [InlineData("subscription S { dog { id } dog { color } }")]
    [InlineData("{ dog { id } cat { id } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "subscription { dog { id } cat { id } }",
        "Anonymous Subscription must select only one top level field. (1:27)")]
    [InlineData(
        "subscription S { ...F dog { id } } fragment F on Feed { cat { id } other: dog { id } }",
        """Subscription "S" must select only one top level field. (1:68, 1:23)""")]
    [InlineData(
        "subscription { __typename }",
        "Anonymous Subscription must not select an introspection top level field. (1:16)")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
