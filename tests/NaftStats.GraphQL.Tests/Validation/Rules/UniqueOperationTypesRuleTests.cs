namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueOperationTypesRuleTests
{
    private const string Rule = "UniqueOperationTypesRule";

    [Theory]
    [InlineData("schema { query: Q mutation: Q } type Q { a: Int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "schema { query: Q query: Q } type Q { a: Int }",
        "There can be only one query type in schema. (1:10, 1:19)")]
    [InlineData(
        "schema { query: Q } extend schema { query: Q } type Q { a: Int }",
        "There can be only one query type in schema. (1:10, 1:37)")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
