using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using NaftStats.Api.Caching;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Releases.Reports;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>
/// The audit report of a release at <c>/releases/{version}/audit</c>: a page for people in the language that they accept or name
/// (<c>?language=fr</c>), JSON for programs that ask for it.
/// </summary>
internal sealed class AuditPages(ReleaseServer server)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const int CacheBytes = 8 * 1024 * 1024;

    // The page has one style and no script; nothing else may load or run.
    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(AuditPage.Style)))}'; frame-ancestors 'none'";

    private readonly BoundedCache<(string ContentHash, Language Language, bool IsJson), Written> _written = new(CacheBytes, (_, written) => written.Bytes.Length);

    /// <summary>The path of the report of a release.</summary>
    public static string PathOf(string version) => $"/releases/{Uri.EscapeDataString(version)}/audit";

    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context, string version)
    {
        var headers = context.Response.Headers;
        headers.Vary = ResponseHeaders.Vary;
        if (!TryReadLanguage(context, out var language))
        {
            await ProblemPages.WriteAsync(context, StatusCodes.Status400BadRequest, new Problem(
                "LANGUAGE_UNKNOWN", "There is no such language.", "Write language=nl, language=fr or language=en.", new Place("language")));
            return;
        }

        Release release;
        try
        {
            release = await server.FindAsync(version, context.RequestAborted);
        }
        catch (ProblemsException exception)
        {
            await ProblemPages.WriteAsync(context, StatusCodes.Status404NotFound, exception.Problems[0]);
            return;
        }

        var written = Write(release, language, PrefersJson(context.Request));
        headers.CacheControl = ResponseHeaders.Revalidate;
        // Weak: whether the bytes are sent compressed is decided after this.
        headers.ETag = $"W/{written.Tag}";
        headers.ContentLanguage = written.IsJson ? "nl, fr, en" : language.ToString().ToLowerInvariant();
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var held) && held.Any(tag => tag.Tag == written.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = written.IsJson ? Json : Html;
        await context.Response.Body.WriteAsync(written.Bytes, context.RequestAborted);
    }

    private Written Write(Release release, Language language, bool isJson)
    {
        var key = (release.Identity.ContentHash, isJson ? Language.Nl : language, isJson);
        if (!_written.TryGet(key, out var written))
        {
            written = new Written(isJson ? AuditText.Of(AuditDocument.Of(release)) : Encoding.UTF8.GetBytes(AuditPage.Of(release, language)), isJson);
            _written.Add(key, written);
        }

        return written;
    }

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

    private sealed record Written(byte[] Bytes, bool IsJson)
    {
        public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..32]}\"";
    }
}
