using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using NaftStats.Api.Files;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Portal;
using NaftStats.Portal.Charts;
using NaftStats.Portal.Parts;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>What a page is made of.</summary>
/// <param name="Parameters">The parameters of its component.</param>
internal sealed record PageContent(params (string Name, object? Value)[] Parameters)
{
    /// <summary>The address that it goes by, after the language, where that is not the one that was asked.</summary>
    public string? Path { get; init; }
}

/// <summary>Answers a request for a page as one for a file: from the client's own copy, from a cache, or by rendering it.</summary>
internal sealed class PageExchange(FileExchange exchange, PageRenderer renderer, PortalAssets assets, DisseminationSettings settings)
{
    /// <summary>The media type of pages.</summary>
    public const string Html = "text/html; charset=utf-8";

    // Charts have one style, the same in all of them; nothing comes from another host, and nothing runs but the script of the portal.
    private static readonly string Style = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ChartStyle.Css)))}'";

    private static readonly StringValues Page =
        $"default-src 'none'; style-src 'self' {Style}; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly StringValues Embed = $"default-src 'none'; style-src 'self' {Style}; img-src 'self'; base-uri 'none'; frame-ancestors *";

    /// <summary>What a chart by itself may do.</summary>
    public static readonly StringValues Chart = $"default-src 'none'; style-src {Style}";

    /// <summary>Answers a request for a page.</summary>
    /// <typeparam name="TPage">The component of the page.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="release">The version that the address pins, or null.</param>
    /// <param name="content">Finds what the page is made of; what is wrong with the request it throws.</param>
    /// <param name="isEmbed">True where other pages may frame it.</param>
    public Task AnswerAsync<TPage>(HttpContext context, Language language, string? release, Func<ServedReleases, ValueTask<PageContent>> content, bool isEmbed = false)
        where TPage : PortalComponent
    {
        context.Response.Headers.ContentSecurityPolicy = isEmbed ? Embed : Page;
        var address = context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return exchange.AnswerAsync(context, new FileRequest($"{address} {assets.StyleSheet} {assets.Script}", Html, language, release, async (served, output, _) =>
        {
            var found = await content(served);
            var frame = FrameOf(language, found.Path ?? address["/nl".Length..], served.Current);
            await output.WriteAsync(Encoding.UTF8.GetBytes(await renderer.PageAsync<TPage>(frame, found.Parameters)), CancellationToken.None);
            return default(AnswerCells);
        }));
    }

    /// <summary>Writes a page for what went wrong.</summary>
    public async Task WriteErrorAsync(HttpContext context, Language language, Release release, IReadOnlyList<Problem> problems, IReadOnlyList<(LocalizedText Title, string Path)> links)
    {
        var response = context.Response;
        response.ContentType = Html;
        response.Headers.ContentSecurityPolicy = Page;
        response.Headers.ContentLanguage = TableAddresses.Code(language);
        var html = await renderer.PageAsync<Portal.Pages.ErrorPage>(
            FrameOf(language, string.Empty, release), ("Status", response.StatusCode), ("Problems", problems), ("Links", links));
        await response.WriteAsync(html, context.RequestAborted);
    }

    private PageFrame FrameOf(Language language, string path, Release release) =>
        new(language, path, release, settings.BaseAddress.AbsoluteUri.TrimEnd('/'), assets.StyleSheet, assets.Script);
}
