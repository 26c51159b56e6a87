namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class KnownTypeNamesRuleTests
{
    private const string Rule = "KnownTypeNamesRule";

    [Theory]
    [InlineData("query($a: Int, $b: [Filter!]) { dog { ... on Node { id } } } fragment F on Cat { id }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "query($a: Itn) { dog { ... on Dgo { id } } } fragment F on Zebra { id }",
        """Unknown type "Itn". Did you mean "Int" or "ID"? (1:11)""",
        """Unknown type "Dgo". Did you mean "Dog"? (1:31)""",
        """Unknown type "Zebra". (1:60)""")]
    [InlineData(
        "query($c: __Nope) { int }",
        """Unknown type "__Nope". Did you mean "__Type" or "Node"? (1:11)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
