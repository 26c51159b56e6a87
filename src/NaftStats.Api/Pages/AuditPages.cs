using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Releases.Reports;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Pages;

/// <summary>
/// The audit report of a release at <c>/releases/{version}/audit</c>: a page for people in the language that they accept or name
/// (<c>?language=fr</c>), JSON for programs that ask for it.
/// </summary>
internal sealed class AuditPages(ReleaseServer server, IFusionCache cache)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    // The page has one style and no script; nothing else may load or run.
    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(AuditPage.Style)))}'; frame-ancestors 'none'";

    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, string version)
    {
        if (!TryReadLanguage(context, out var language))
        {
            await context.RefuseAsync(StatusCodes.Status400BadRequest, new Problem(
                "LANGUAGE_UNKNOWN", "There is no such language.", "Write language=nl, language=fr or language=en.", new Place("language")));
            return TypedResults.Empty;
        }

        Release release;
        try
        {
            release = await server.FindAsync(version, context.RequestAborted);
        }
        catch (ProblemsException exception)
        {
            await context.RefuseAsync(StatusCodes.Status404NotFound, [.. exception.Problems]);
            return TypedResults.Empty;
        }

        var isJson = PrefersJson(context.Request);
        var written = Written(release, language, isJson);
        var headers = context.Response.Headers;
        headers.Vary = ResponseHeaders.Vary;
        headers.CacheControl = ResponseHeaders.Revalidate;
        headers.ContentLanguage = isJson ? "nl, fr, en" : language.ToString().ToLowerInvariant();
        headers.ContentSecurityPolicy = ContentSecurityPolicy;

        // Weak: whether the bytes are sent compressed is decided after this.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(written))[..32]}\"", true);
        return TypedResults.Bytes(written, isJson ? Json : Html, entityTag: tag);
    }

    private byte[] Written(Release release, Language language, bool isJson) => cache.GetOrSet<byte[]>(
        $"audit:{release.Identity.ContentHash}:{(isJson ? "json" : language)}",
        (entry, _) =>
        {
            var bytes = isJson ? AuditText.Of(AuditDocument.Of(release)) : Encoding.UTF8.GetBytes(AuditPage.Of(release, language));
            entry.Options.SetSize(bytes.Length);
            return bytes;
        },
        options => options.SetSkipDistributedCache(true, true));

    private static bool TryReadLanguage(HttpContext context, out Language language)
    {
        language = RequestLanguage.Of(context);
        if (!context.Request.Query.TryGetValue("language", out var named))
        {
            return true;
        }

        var text = named.ToString();
        return text.Length == 2 && char.IsLetter(text[0]) && Enum.TryParse(text, true, out language);
    }

    // A page unless a program asks for JSON before it.
    private static bool PrefersJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        double Quality(string type) => accepted.Where(value => value.MatchesMediaType(type)).Select(value => (value.MatchesAllTypes ? 0 : 1) * (value.Quality ?? 1)).DefaultIfEmpty(0).Max();
        return Quality("application/json") > Quality("text/html");
    }
}
