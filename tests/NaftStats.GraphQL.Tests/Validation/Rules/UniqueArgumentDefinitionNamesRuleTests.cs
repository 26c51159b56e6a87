namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueArgumentDefinitionNamesRuleTests
{
    private const string Rule = "UniqueArgumentDefinitionNamesRule";

    [Theory]
    [InlineData("type A { a(x: Int, y: Int): Int } directive @d(x: Int) on FIELD")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "type A { a(x: Int, x: Int): Int }",
        """Argument "A.a(x:)" can only be defined once. (1:12, 1:20)""")]
    [InlineData(
        "directive @d(x: Int, x: Int) on FIELD",
        """Argument "@d(x:)" can only be defined once. (1:14, 1:22)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
