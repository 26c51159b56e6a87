using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using NaftStats.Api.Files;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Portal;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>The portal: pages in every language below its code, and what they load.</summary>
internal static class PagesSetup
{
    /// <summary>The methods of what is only read.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    // What has a page in each language, and so sends who names none to that of the reader.
    private static readonly string[] Localized =
        ["/", "/indicators/{code}", "/embed/indicators/{code}", "/themes/{code}", "/search", "/method", "/method/{**name}", "/publications", "/publications/{code}", "/publications/{code}/tables/{table}"];

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PortalAssets>();
        services.AddSingleton<PageExchange>();
        services.AddSingleton<Playground>();

        // Before the one that writes JSON.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ErrorPages>());
    }

    public static void MapPages(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<Playground>().AnswerAsync);
        app.MapStaticAssets();
        foreach (var language in Enum.GetValues<Language>())
        {
            var routes = app.MapGroup("/" + TableAddresses.Code(language)).RequireRateLimiting(ClientRateLimit.Policy).WithMetadata(new ComesCompressed());
            FrontPages.Map(routes, language);
            SelectionPages.Map(routes, language);
            PublicationPages.Map(routes, language);
            ReleasePages.Map(routes, language);
        }

        var open = app.MapGroup("/").RequireRateLimiting(ClientRateLimit.Policy);
        foreach (var path in Localized)
        {
            open.MapMethods(path, Reading, SendToLanguage);
        }

        open.MapMethods("/releases", Reading, (HttpContext context, ReleaseServer server) =>
            (IResult)(PageLanguage.WantsPage(context.Request) ? SendToLanguage(context) : Json(context, server.Served.Known.Select(ReleasePages.Told))));
        open.MapMethods("/releases/{version}", Reading, (HttpContext context, string version, ReleaseServer server) =>
            PageLanguage.WantsPage(context.Request) ? Task.FromResult<IResult>(SendToLanguage(context)) : OfAsync(context, version, server, release => Json(context, ReleasePages.Told(release))));
        open.MapMethods("/releases/{version}/audit", Reading, (HttpContext context, string version, ReleaseServer server) =>
            PageLanguage.WantsPage(context.Request)
                ? Task.FromResult<IResult>(SendToLanguage(context))
                : OfAsync(context, version, server, release => Bytes(context, ReleasePages.Proof(release))));
    }

    /// <summary>The problem that there is nothing of a name.</summary>
    public static ProblemsException Unknown(string code, string name, IEnumerable<string> known) => new(new Problem(
        code,
        new LocalizedText($"Er is geen \"{name}\".", $"Il n’y a pas de « {name} ».", $"There is no \"{name}\"."),
        Suggestion.Near(name, known),
        null));

    private static RedirectHttpResult SendToLanguage(HttpContext context)
    {
        var headers = context.Response.Headers;
        (headers.Vary, headers.CacheControl) = (ResponseHeaders.Vary, ResponseHeaders.Revalidate);
        var (path, query) = (context.Request.Path.ToUriComponent(), context.Request.QueryString.ToUriComponent());
        return TypedResults.LocalRedirect($"/{TableAddresses.Code(RequestLanguage.Of(context))}{(path == "/" ? "" : path)}{query}");
    }

    private static async Task<IResult> OfAsync(HttpContext context, string version, ReleaseServer server, Func<Statistics.Dissemination.Release, IResult> answer)
    {
        try
        {
            return answer(await server.FindAsync(version, context.RequestAborted));
        }
        catch (ProblemsException exception)
        {
            await context.RefuseAsync(RequestLanguage.Of(context), exception.Problems);
            return TypedResults.Empty;
        }
    }

    private static FileContentHttpResult Json(HttpContext context, object told) => Bytes(context, JsonSerializer.SerializeToUtf8Bytes(told));

    private static FileContentHttpResult Bytes(HttpContext context, byte[] json)
    {
        var headers = context.Response.Headers;
        (headers.Vary, headers.CacheControl) = (ResponseHeaders.Vary, ResponseHeaders.Revalidate);

        // Weak: whether the bytes are sent compressed is decided after this.
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json))[..32]}\"", true);
        return TypedResults.Bytes(json, "application/json; charset=utf-8", entityTag: tag);
    }
}
