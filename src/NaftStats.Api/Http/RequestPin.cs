using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using NaftStats.Api.Serving;

namespace NaftStats.Api.Http;

/// <summary>
/// The release that a whole request is answered from: the current one, or the one that the URL names (<c>?release=2024.1</c>).
/// A pinned answer is what the server would have said when that release was the newest, and never changes.
/// </summary>
internal readonly partial record struct RequestPin
{
    private readonly ReleaseServer _server;
    private readonly ServedReleases? _current;
    private readonly string? _version;

    private RequestPin(ReleaseServer server, string? version, bool isLasting)
    {
        _server = server;
        _version = version;
        var served = server.Served;
        _current = version is null ? served : null;
        Fingerprint = version is null ? served.Fingerprint : server.FingerprintAsOf(version);
        CacheControl = isLasting ? ResponseHeaders.OneDay : ResponseHeaders.Revalidate;
    }

    /// <summary>The version of the release that the request is answered from.</summary>
    public string Version => _version ?? _current!.Current.Identity.Version;

    /// <summary>The mark of what the request is answered from.</summary>
    public string Fingerprint { get; }

    /// <summary>How long an answer may be kept.</summary>
    public StringValues CacheControl { get; }

    /// <summary>The release of a request.</summary>
    /// <exception cref="Statistics.Problems.ProblemsException">There is no such release.</exception>
    public static RequestPin Of(HttpRequest request, string query, ReleaseServer server)
    {
        if (!request.QueryString.HasValue || request.Query["release"] is not [{ Length: > 0 } version])
        {
            return new RequestPin(server, null, false);
        }

        // Limits and the contract itself belong to the program and its settings, not to the release.
        return new RequestPin(server, version, !HttpMethods.IsPost(request.Method) && !BeyondRelease().IsMatch(query));
    }

    /// <summary>Loads what the request is answered from.</summary>
    public ValueTask<ServedReleases> LoadAsync(CancellationToken cancellationToken) =>
        _current is not null ? new(_current) : _server.AsOfAsync(_version!, cancellationToken);

    [GeneratedRegex(@"\b(limits|__schema|__type)\b")]
    private static partial Regex BeyondRelease();
}
