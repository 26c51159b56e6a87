namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class ProvidedRequiredArgumentsRuleTests
{
    private const string Rule = "ProvidedRequiredArgumentsRule";

    [Theory]
    [InlineData("{ person(id: 1) { id } echoRequired(int: 1, range: { to: 1 }) int @include(if: true) }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ person { id } }",
        """Field "person" argument "id" of type "ID!" is required, but it was not provided. (1:3)""")]
    [InlineData(
        "{ echoRequired(withDefault: 1) }",
        """Field "echoRequired" argument "int" of type "Int!" is required, but it was not provided. (1:3)""",
        """Field "echoRequired" argument "range" of type "Range!" is required, but it was not provided. (1:3)""")]
    [InlineData(
        "{ int @skip }",
        """Directive "@skip" argument "if" of type "Boolean!" is required, but it was not provided. (1:7)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
