namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueVariableNamesRuleTests
{
    private const string Rule = "UniqueVariableNamesRule";

    [Theory]
    [InlineData("query($a: Int, $b: Int) { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "query($a: Int, $a: String, $a: ID) { int }",
        """There can be only one variable named "$a". (1:8, 1:17, 1:29)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
