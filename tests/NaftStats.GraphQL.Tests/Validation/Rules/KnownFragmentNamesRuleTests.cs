namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class KnownFragmentNamesRuleTests
{
    private const string Rule = "KnownFragmentNamesRule";

    [Theory]
    [InlineData("{ ...A } fragment A on Root { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ ...A ...B } fragment A on Root { ...C }",
        """Unknown fragment "B". (1:11)""",
        """Unknown fragment "C". (1:39)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
