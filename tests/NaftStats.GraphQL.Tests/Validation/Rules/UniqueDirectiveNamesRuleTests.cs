namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueDirectiveNamesRuleTests
{
    private const string Rule = "UniqueDirectiveNamesRule";

    [Theory]
    [InlineData("directive @a on FIELD directive @b on FIELD")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InSchema(Rule, document));

    [Theory]
    [InlineData(
        "directive @a on FIELD directive @a on QUERY",
        """There can be only one directive named "@a". (1:12, 1:34)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InSchema(Rule, document));
}
