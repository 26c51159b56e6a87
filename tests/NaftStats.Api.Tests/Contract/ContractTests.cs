using GraphQL;
using GraphQLParser;
using GraphQLParser.Visitors;
using Microsoft.Extensions.DependencyInjection;
using NaftStats.Api.Contract;
using NaftStats.Testing;

namespace NaftStats.Api.Tests.Contract;

/// <summary>The written contract becomes the schema that is served, or the server does not start.</summary>
public sealed class ContractTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    [Fact]
    public void The_schema_is_the_contract_as_it_is_written()
    {
        var written = File.ReadAllText(Repository.PathOf("schema/schema.graphql"));
        using var schema = ContractSetup.Create(Services, written);

        Assert.Equal(Sorted(written), Sorted(schema.Print()));
    }

    [Fact]
    public void All_that_does_not_fit_is_named_at_once()
    {
        var written = File.ReadAllText(Repository.PathOf("schema/schema.graphql"));
        var other = written
            .Replace("  isCurrent: Boolean!", "  isCurrent: Int!\n  isOld: Boolean!", StringComparison.Ordinal)
            .Replace("    search: String\n", "    search: String\n    words: [String!]\n", StringComparison.Ordinal)
            .Replace("    offset: Int\n", "    skip: Int\n", StringComparison.Ordinal)
            .Replace("  HIDDEN\n  \"The combination", "  HIDDEN\n  SECRET\n  \"The combination", StringComparison.Ordinal)
            .Replace("  in: [ID!]!\n}", "  in: [ID!]!\n  not: [ID!]\n}", StringComparison.Ordinal)
            .Replace("  definition(\"The language; that of the request when omitted.\" language: Language): String!\n  \"Its theme.\"", "  definition(language: Language!): [String!]!\n  \"Its theme.\"", StringComparison.Ordinal)
            + "type Nothing { something: Int }\nextend type Query { nothing: Nothing }";

        var message = Assert.Throws<ContractException>(() => ContractSetup.Create(Services, other)).Message;

        Assert.Equal(
            [
                "CategoryFilter.not: the constructor of CategoryFilter has no parameter of that name.",
                "Indicator.definition: String is not what [String!]! needs.",
                "Nothing: nothing is bound to this type.",
                "ObservationStatus.SECRET: ObservationStatus has no member of that name.",
                "Query.indicators(words): no parameter takes this argument.",
                "Query.nothing: Query has no public property or method of that name.",
                "Release.isCurrent: Boolean is not what Int! needs, which is Int32.",
                "Release.isOld: ReleaseResolver has no public property or method of that name.",
                "Table.rows(skip): no parameter takes this argument.",
                "Table.rows: the parameter offset is no argument of the contract; mark it with [FromServices] where it is a service.",
            ],
            message.Split('\n').Skip(1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_JSON_cannot_write_is_no_value_of_a_field(double number)
    {
        var scalar = new FiniteFloat();

        Assert.Throws<InvalidOperationException>(() => scalar.Serialize(number));
        Assert.False(scalar.CanSerializeList(new[] { 1, number }, false));
        Assert.False(scalar.CanSerializeList(new double?[] { null, number }, true));
        Assert.True(scalar.CanSerializeList(new double?[] { null, 1.5 }, true));
    }

    private static IEnumerable<string> Sorted(string schema) => Parser.Parse(schema).Definitions
        .Select(definition => new SDLPrinter().Print(definition).ReplaceLineEndings("\n").Trim())
        .Order(StringComparer.Ordinal);
}
