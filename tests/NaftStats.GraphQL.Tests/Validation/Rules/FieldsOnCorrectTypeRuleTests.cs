namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class FieldsOnCorrectTypeRuleTests
{
    private const string Rule = "FieldsOnCorrectTypeRule";

    [Theory]
    [InlineData("{ dog { id barks } __typename __schema { types { name } } }")]
    [InlineData("{ pet { __typename } }")]
    [InlineData("{ named { name } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ dog { ids } }",
        """Cannot query field "ids" on type "Dog". Did you mean "id"? (1:9)""")]
    [InlineData(
        "{ node { barks } }",
        """Cannot query field "barks" on type "Node". Did you mean to use an inline fragment on "Cat" or "Dog"? (1:10)""")]
    [InlineData(
        "{ node { name } }",
        """Cannot query field "name" on type "Node". Did you mean to use an inline fragment on "Named", "Cat", or "Dog"? (1:10)""")]
    [InlineData(
        "{ pet { id } }",
        """Cannot query field "id" on type "Pet". Did you mean to use an inline fragment on "Node", "Named", "Cat", or "Dog"? (1:9)""")]
    [InlineData(
        "{ dog { __schema { types { name } } } }",
        """Cannot query field "__schema" on type "Dog". (1:9)""")]
    [InlineData(
        "{ dog { owner { holesAge } } }",
        """Cannot query field "holesAge" on type "Person". Did you mean "holesAges", "holesNames", or "holesPets"? (1:17)""")]
    [InlineData(
        "{ zzz }",
        """Cannot query field "zzz" on type "Root". (1:3)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
