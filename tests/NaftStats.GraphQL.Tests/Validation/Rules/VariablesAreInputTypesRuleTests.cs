namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class VariablesAreInputTypesRuleTests
{
    private const string Rule = "VariablesAreInputTypesRule";

    [Theory]
    [InlineData("query($a: Int!, $b: [Filter], $c: Color, $d: Date) { int }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "query($a: Dog) { int }",
        """Variable "$a" cannot be non-input type "Dog". (1:11)""")]
    [InlineData(
        "query($a: [Pet!]!, $b: Node) { int }",
        """Variable "$a" cannot be non-input type "[Pet!]!". (1:11)""",
        """Variable "$b" cannot be non-input type "Node". (1:24)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
