namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueFieldDefinitionNamesRuleTests
{
    private const string Rule = "UniqueFieldDefinitionNamesRule";

    [Theory]
    [InlineData("type A { a: Int b: Int } input B { a: Int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "type A { a: Int a: Int }",
        """Field "A.a" can only be defined once. (1:10, 1:17)""")]
    [InlineData(
        "interface A { a: Int } extend interface A { a: Int }",
        """Field "A.a" can only be defined once. (1:15, 1:45)""")]
    [InlineData(
        "input A { x: Int x: Int }",
        """Field "A.x" can only be defined once. (1:11, 1:18)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
