namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueFragmentNamesRuleTests
{
    private const string Rule = "UniqueFragmentNamesRule";

    [Theory]
    [InlineData("{ ...A ...B } fragment A on Root { int } fragment B on Root { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ ...A } fragment A on Root { int } fragment A on Root { float }",
        """There can be only one fragment named "A". (1:19, 1:46)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
