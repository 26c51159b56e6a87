namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueEnumValueNamesRuleTests
{
    private const string Rule = "UniqueEnumValueNamesRule";

    [Theory]
    [InlineData("enum A { X Y } enum B { X }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "enum A { X Y X }",
        """Enum value "A.X" can only be defined once. (1:10, 1:14)""")]
    [InlineData(
        "enum A { X } extend enum A { X }",
        """Enum value "A.X" can only be defined once. (1:10, 1:30)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
