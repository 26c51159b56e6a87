using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Response;

/// <summary>An error of a response: what went wrong, where in the document, and where in the result.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
public sealed record GraphQLError
{
    /// <summary>Describes an error.</summary>
    public GraphQLError(string message, string code, IReadOnlyList<SourceLocation>? locations = null)
    {
        Message = message;
        Code = code;
        Locations = locations ?? [];
    }

    /// <summary>What went wrong, in plain words.</summary>
    public string Message { get; init; }

    /// <summary>The kind of error, stable for programs; written as <c>extensions.code</c>.</summary>
    public string Code { get; init; }

    /// <summary>The places in the document it concerns.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; }

    /// <summary>The place in the result it concerns: response names as <see cref="string"/>, list positions as <see cref="int"/>.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>What else a program may want to know; written beside <c>code</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The validation rule that was broken, when one was; not part of the response.</summary>
    public string? Rule { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations.Select(l => $"{l.Line}:{l.Column}"))})";
}
