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

    /// <summary>The parameters in a body: found, or else read from it.</summary>
    public HttpParameters Read(ReadOnlySpan<byte> body)
    {
        if (body.Length > LargestBody)
        {
            return HttpParameters.FromBody(body);
        }

        var key = new TextKey(body);
        if (!_bodies.TryGet(key, out HttpParameters? parameters))
        {
            parameters = HttpParameters.FromBody(body);
            parameters.BodyToKeep = _bodies.ComesAgain(key) ? body.ToArray() : null;
        }

        return parameters;
    }

    /// <summary>Keeps what a body asks for.</summary>
    public void Keep(ReadOnlySpan<byte> body, PreparedRequest request) =>
        _bodies.Keep(new TextKey(body), HttpParameters.Of(request with { WasKnown = true }));
}
