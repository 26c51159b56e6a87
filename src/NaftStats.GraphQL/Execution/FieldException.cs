using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>An execution error that the engine itself raises, with a message that a client may see.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Execution-Errors"/>
internal sealed class FieldException(string message, string code = ErrorCodes.ResultInvalid, SourceLocation? location = null)
    : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>Where the error is, when that is more exact than the field.</summary>
    public SourceLocation? Location { get; } = location;
}
