namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class FragmentsOnCompositeTypesRuleTests
{
    private const string Rule = "FragmentsOnCompositeTypesRule";

    [Theory]
    [InlineData("fragment F on Dog { id } fragment G on Node { id } fragment H on Pet { __typename }")]
    [InlineData("{ dog { ... { id } } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "fragment F on Int { id }",
        """Fragment "F" cannot condition on non composite type "Int". (1:15)""")]
    [InlineData(
        "{ dog { ... on Color { id } } }",
        """Fragment cannot condition on non composite type "Color". (1:16)""")]
    [InlineData(
        "fragment F on Filter { id }",
        """Fragment "F" cannot condition on non composite type "Filter". (1:15)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
