namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class UniqueDirectivesPerLocationRuleTests
{
    private const string Rule = "UniqueDirectivesPerLocationRule";

    [Theory]
    [InlineData("query @count(n: 1) @count(n: 2) { int @mark }")]
    [InlineData("{ int @mark float @mark }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ int @mark @mark @mark }",
        """The directive "@mark" can only be used once at this location. (1:7, 1:13)""",
        """The directive "@mark" can only be used once at this location. (1:7, 1:19)""")]
    [InlineData(
        "{ ... @skip(if: true) @skip(if: false) { int } }",
        """The directive "@skip" can only be used once at this location. (1:7, 1:23)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
