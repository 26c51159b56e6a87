namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class KnownArgumentNamesRuleTests
{
    private const string Rule = "KnownArgumentNamesRule";

    [Theory]
    [InlineData("{ person(id: 1) { id } int @mark(level: 2) }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ person(id: 1, di: 2) { id } }",
        """Unknown argument "di" on field "Root.person". Did you mean "id"? (1:17)""")]
    [InlineData(
        "{ int(x: 1) }",
        """Unknown argument "x" on field "Root.int". (1:7)""")]
    [InlineData(
        "{ int @mark(levle: 2) }",
        """Unknown argument "levle" on directive "@mark". Did you mean "level"? (1:13)""")]
    [InlineData(
        "{ pets(frist: 1, colour: RED) { __typename } }",
        """Unknown argument "frist" on field "Root.pets". Did you mean "first"? (1:8)""",
        """Unknown argument "colour" on field "Root.pets". Did you mean "color"? (1:18)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
