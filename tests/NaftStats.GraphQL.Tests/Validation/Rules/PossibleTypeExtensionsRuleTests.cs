namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class PossibleTypeExtensionsRuleTests
{
    private const string Rule = "PossibleTypeExtensionsRule";

    [Theory]
    [InlineData("type A { a: Int } extend type A { b: Int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "extend type Nope { a: Int }",
        """Cannot extend type "Nope" because it is not defined. (1:13)""")]
    [InlineData(
        "type Aa { a: Int } extend input Aa { b: Int }",
        """Cannot extend non-input object type "Aa". (1:1, 1:20)""")]
    [InlineData(
        "type Dog { a: Int } extend type Dgo { b: Int }",
        """Cannot extend type "Dgo" because it is not defined. Did you mean "Dog"? (1:33)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
