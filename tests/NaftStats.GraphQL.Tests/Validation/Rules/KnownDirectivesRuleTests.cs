namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class KnownDirectivesRuleTests
{
    private const string Rule = "KnownDirectivesRule";

    [Theory]
    [InlineData("query Q @count(n: 1) { int @skip(if: true) ... @include(if: true) { float @mark } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ int @nope }",
        """Unknown directive "@nope". (1:7)""")]
    [InlineData(
        "query @skip(if: true) { int }",
        """Directive "@skip" may not be used on QUERY. (1:7)""")]
    [InlineData(
        "query($a: Int @mark) { int } fragment F on Root @mark { int }",
        """Directive "@mark" may not be used on VARIABLE_DEFINITION. (1:15)""",
        """Directive "@mark" may not be used on FRAGMENT_DEFINITION. (1:49)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
