namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class NoFragmentCyclesRuleTests
{
    private const string Rule = "NoFragmentCyclesRule";

    [Theory]
    [InlineData("{ ...A ...B } fragment A on Root { ...B } fragment B on Root { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "fragment A on Dog { ...A }",
        """Cannot spread fragment "A" within itself. (1:21)""")]
    [InlineData(
        "fragment A on Node { node { ...B } } fragment B on Node { ...C } fragment C on Node { ...A }",
        """Cannot spread fragment "A" within itself via "B", "C". (1:29, 1:59, 1:87)""")]
    [InlineData(
        "fragment A on Dog { ...B ...B } fragment B on Dog { ...A }",
        """Cannot spread fragment "A" within itself via "B". (1:21, 1:53)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
