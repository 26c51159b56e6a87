namespace NaftStats.GraphQL.Tests.Validation.Rules;

public class OverlappingFieldsCanBeMergedRuleTests
{
    private const string Rule = "OverlappingFieldsCanBeMergedRule";

    [Theory]
    [InlineData("{ dog { name name } dog { id } }")]
    [InlineData("{ pet { ... on Dog { x: barks(times: 1) } ... on Cat { y: barks } } }")]
    [InlineData("{ a: int b: int }")]
    [InlineData("{ pet { ... on Dog { v: id } ... on Cat { v: id } } }")]
    public void Accepts(string document) => Assert.Empty(RuleErrors.InDocument(Rule, document));

    [Theory]
    [InlineData(
        "{ x: int x: float }",
        """Fields "x" conflict because "int" and "float" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:10)""")]
    [InlineData(
        "{ dog { barks(times: 1) barks(times: 2) } }",
        """Fields "barks" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:9, 1:25)""")]
    [InlineData(
        "{ pet { ... on Dog { v: color } ... on Cat { v: color } } }",
        """Fields "v" conflict because they return conflicting types "Color!" and "Color". Use different aliases on the fields to fetch both if this was intentional. (1:22, 1:46)""")]
    [InlineData(
        "{ ...A dog { x: id } } fragment A on Root { dog { x: color } }",
        """Fields "dog" conflict because subfields "x" conflict because "id" and "color" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:8, 1:14, 1:45, 1:51)""")]
    [InlineData(
        "{ dog { owner { a: id } } ...A } fragment A on Root { dog { owner { a: old b: id } } ...B } fragment B on Root { dog { owner { b: height } } }",
        """Fields "dog" conflict because subfields "owner" conflict because subfields "a" conflict because "id" and "old" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:9, 1:17, 1:55, 1:61, 1:69)""",
        """Fields "dog" conflict because subfields "owner" conflict because subfields "b" conflict because "id" and "height" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:55, 1:61, 1:76, 1:114, 1:120, 1:128)""")]
    [InlineData(
        "{ pet { ... on Dog { v: barks } ... on Cat { v: barks } } }",
        """Fields "v" conflict because they return conflicting types "[String!]!" and "String". Use different aliases on the fields to fetch both if this was intentional. (1:22, 1:46)""")]
    public void Rejects(string document, params string[] errors) => Assert.Equal(errors, RuleErrors.InDocument(Rule, document));
}
