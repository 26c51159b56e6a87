namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class PossibleFragmentSpreadsRuleTests
{
    private const string Rule = "PossibleFragmentSpreadsRule";

    [Theory]
    [InlineData("{ dog { ... on Node { id } ... on Pet { __typename } ... on Dog { id } } node { ... on Named { id } } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ dog { ... on Cat { id } } }",
        """Fragment cannot be spread here as objects of type "Dog" can never be of type "Cat". (1:9)""")]
    [InlineData(
        "{ person(id: 1) { ...F } } fragment F on Pet { __typename }",
        """Fragment "F" cannot be spread here as objects of type "Person" can never be of type "Pet". (1:19)""")]
    [InlineData(
        "{ any { ... on Cat { id } } }",
        """Fragment cannot be spread here as objects of type "Any" can never be of type "Cat". (1:9)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
