namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class LoneSchemaDefinitionRuleTests
{
    private const string Rule = "LoneSchemaDefinitionRule";

    [Theory]
    [InlineData("schema { query: Q } type Q { a: Int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "schema { query: Q } schema { query: Q } type Q { a: Int }",
        "Must provide only one schema definition. (1:21)")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
