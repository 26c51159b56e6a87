namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueTypeNamesRuleTests
{
    private const string Rule = "UniqueTypeNamesRule";

    [Theory]
    [InlineData("type A { a: Int } type B { a: Int } extend type A { b: Int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "type A { a: Int } scalar A",
        """There can be only one type named "A". (1:6, 1:26)""")]
    [InlineData(
        "enum A { X } union A = B type B { a: Int }",
        """There can be only one type named "A". (1:6, 1:20)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
