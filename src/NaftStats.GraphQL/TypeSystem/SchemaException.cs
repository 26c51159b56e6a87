using System.Text;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A schema text that is not a valid schema. The message lists every problem with its place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors) : Exception(Describe(errors))
{
    /// <summary>All problems found.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;

    private static string Describe(IReadOnlyList<GraphQLError> errors)
    {
        var text = new StringBuilder("The schema is not valid:");
        foreach (GraphQLError error in errors)
        {
            text.Append("\n- ").Append(error);
        }

        return text.ToString();
    }
}
