using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using NaftStats.Api.Documents;

namespace NaftStats.Api.Telemetry;

/// <summary>What a span says of a document.</summary>
/// <param name="OperationName">The operation, or null where it has no name or the document cannot be read.</param>
/// <param name="Hash">The SHA-256 of the document, as persisted documents have it.</param>
public sealed record TracedDocument(string? OperationName, string Hash)
{
    /// <summary>Of an operation of a document; without a name, its only one.</summary>
    public static TracedDocument Of(string query, string? operation) => new(operation ?? OnlyOperation(query), DocumentStore.HashOf(query));

    private static string? OnlyOperation(string query)
    {
        try
        {
            return Parser.Parse(query).Definitions.OfType<GraphQLOperationDefinition>().Take(2).ToArray() is [var only] ? only.Name?.StringValue : null;
        }
        catch (GraphQLParserException)
        {
            return null;
        }
    }
}
