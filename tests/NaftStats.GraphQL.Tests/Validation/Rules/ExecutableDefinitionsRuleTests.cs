namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class ExecutableDefinitionsRuleTests
{
    private const string Rule = "ExecutableDefinitionsRule";

    [Theory]
    [InlineData("{ dog { id } }")]
    [InlineData("query A { dog { id } } fragment F on Dog { id }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ dog { id } } type Cow { name: String }",
        """The "Cow" definition is not executable. (1:16)""")]
    [InlineData(
        "{ dog { id } } extend type Dog { color: String } schema { query: Root }",
        """The "Dog" definition is not executable. (1:16)""",
        "The schema definition is not executable. (1:50)")]
    [InlineData(
        "directive @x on FIELD { dog { id } }",
        """The "x" definition is not executable. (1:1)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
