using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;
using NaftStats.GraphQL.Validation;
using NaftStats.Testing;

namespace NaftStats.GraphQL.Tests.Validation;

/// <summary>The errors that one rule finds, each with its places. What is expected of them was taken from the reference implementation.</summary>
internal static class RuleErrors
{
    private static readonly Schema Schema = Schema.Parse(
        File.ReadAllText(Repository.PathOf("tests/NaftStats.GraphQL.Conformance/schemas/everything.graphql"))
        + "type Feed { dog: Dog cat: Cat } extend schema { subscription: Feed }");

    public static string[] InDocument(string rule, string document) => Of(rule, DocumentValidator.Validate(Schema, Parser.Parse(document)));

    public static string[] InSchema(string rule, string document) => Of(rule, DocumentValidator.ValidateSdl(Parser.Parse(document)));

    private static string[] Of(string rule, IEnumerable<GraphQLError> errors) =>
        [.. errors.Where(e => e.Rule == rule).Select(e => e.ToString())];
}
