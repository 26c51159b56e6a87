using Microsoft.Net.Http.Headers;

namespace NaftStats.Api.Http;

/// <summary>The codings that a client takes.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding"/>
internal static class AcceptedCodings
{
    private const string Any = "*";

    private static readonly string[] Served = ["br", "gzip"];

    /// <summary>
    /// Puts the codings that a client does not name in the place of <c>*</c>, which stands for them. Those who choose a coding take it for
    /// all there are, also for one that the client has refused by name.
    /// </summary>
    public static Task SpellOutAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        if (headers.AcceptEncoding.ToString().Contains(Any, StringComparison.Ordinal)
            && StringWithQualityHeaderValue.TryParseList(headers.AcceptEncoding, out var ranges)
            && ranges.FirstOrDefault(range => range.Value == Any) is { } any)
        {
            var unnamed = Served.Where(coding => !ranges.Any(range => range.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)));
            headers.AcceptEncoding = string.Join(", ", ranges.Where(range => range.Value != Any).Concat(
                unnamed.Select(coding => any.Quality is { } quality ? new StringWithQualityHeaderValue(coding, quality) : new StringWithQualityHeaderValue(coding))));
        }

        return next(context);
    }
}
