using System.Diagnostics.CodeAnalysis;
using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Http;

/// <summary>
/// Finds a request by the bytes of its body, when the same body came before: what is the same is not decoded, parsed, coerced and checked
/// again, only executed. The clients of a page all send the same bodies.
/// </summary>
/// <param name="capacity">How many bodies are kept at most.</param>
internal sealed class RepeatedBodies(int capacity)
{
    private const int LargestBody = 16 << 10;
    private const long MaxBytes = 1 << 20;

    private readonly TextCache<HttpParameters> _bodies = new(capacity, MaxBytes);

    /// <summary>Finds what was read from the same body before.</summary>
    public bool TryGet(ReadOnlySpan<byte> body, [NotNullWhen(true)] out HttpParameters? parameters)
    {
        parameters = null;
        return body.Length <= LargestBody && _bodies.TryGet(body, out parameters);
    }

    /// <summary>Whether a body is worth keeping: it came lately, and is not large.</summary>
    public bool ComesAgain(ReadOnlySpan<byte> body) => body.Length <= LargestBody && _bodies.ComesAgain(body);

    /// <summary>Keeps what a body asks for.</summary>
    public void Keep(ReadOnlySpan<byte> body, PreparedRequest request) =>
        _bodies.Keep(body, HttpParameters.Of(request with { WasKnown = true }));
}
