namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class ScalarLeafsRuleTests
{
    private const string Rule = "ScalarLeafsRule";

    [Theory]
    [InlineData("{ dog { id } int }")]
    [InlineData("{ pet { ... on Dog { color } } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ dog }",
        """Field "dog" of type "Dog" must have a selection of subfields. Did you mean "dog { ... }"? (1:3)""")]
    [InlineData(
        "{ int { x } }",
        """Field "int" must not have a selection since type "Int!" has no subfields. (1:7)""")]
    [InlineData(
        "{ dog { color { x } owner } }",
        """Field "color" must not have a selection since type "Color!" has no subfields. (1:15)""",
        """Field "owner" of type "Person" must have a selection of subfields. Did you mean "owner { ... }"? (1:21)""")]
    [InlineData(
        "{ pets }",
        """Field "pets" of type "[Pet]" must have a selection of subfields. Did you mean "pets { ... }"? (1:3)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
