using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Resolvers;
using NaftStats.Api.Serving;
using NaftStats.Formats.Discovery;
using NaftStats.Portal.Pages;
using NaftStats.Statistics.Metadata;

namespace NaftStats.Api.Files;

/// <summary>What data portals, feed readers and search engines ask for.</summary>
internal sealed class DiscoveryFiles(FileExchange exchange, ReleaseFiles files, DisseminationSettings settings)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// What is in the catalogue has its address below this one, as <c>/catalog#opgestarte-trajecten</c>: whoever follows it is sent to the
    /// form of the catalogue that it accepts.
    /// </summary>
    public static IResult Catalogue(HttpContext context)
    {
        var accepted = context.Request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1)
            .FirstOrDefault(type => type.MediaType.Equals("text/turtle", StringComparison.OrdinalIgnoreCase) || type.SubType.EndsWith("json", StringComparison.OrdinalIgnoreCase));
        context.Response.Headers.Location = accepted?.SubType.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true ? "/catalog.jsonld" : "/catalog.ttl";
        context.Response.Headers.Vary = ResponseHeaders.Vary;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The catalogue as Turtle.</summary>
    public Task TurtleAsync(HttpContext context) => AnswerAsync(
        context, "catalog.ttl", "text/turtle; charset=utf-8", async (served, output) => await WriteAsync(output, (await CatalogueAsync(served)).ToTurtle()));

    /// <summary>The catalogue as JSON-LD.</summary>
    public Task JsonLdAsync(HttpContext context) => AnswerAsync(
        context, "catalog.jsonld", "application/ld+json", async (served, output) => await WriteAsync(output, (await CatalogueAsync(served)).ToJsonLd().ToJsonString(Json)));

    /// <summary>The map of the site.</summary>
    public Task SitemapAsync(HttpContext context) => AnswerAsync(context, "sitemap.xml", "application/xml; charset=utf-8", (served, output) =>
    {
        string[] others = ["/releases", .. served.Known.Select(release => $"/releases/{release.Version}"), "/method", .. MethodDocument.Originals.Select(name => $"/method/{name}")];
        Sitemap.Write(settings, served.Current, others, output);
        return Task.CompletedTask;
    });

    /// <summary>What robots may read.</summary>
    public Task RobotsAsync(HttpContext context) => AnswerAsync(context, "robots.txt", "text/plain; charset=utf-8", (_, output) => WriteAsync(output, Sitemap.Robots(settings)));

    /// <summary>The releases as a feed.</summary>
    public Task FeedAsync(HttpContext context) => AnswerAsync(context, "releases.atom", "application/atom+xml; charset=utf-8", (served, output) =>
    {
        ReleaseFeed.Write(settings, served.Known, served.Current.Catalogue.Errata, identity => ReleaseTexts.Provenance(identity.Provenance), FileLanguage.Of(context).Language, output);
        return Task.CompletedTask;
    });

    private Task AnswerAsync(HttpContext context, string name, string mediaType, Func<ServedReleases, Stream, Task> write)
    {
        var (language, problem) = FileLanguage.Of(context);
        return problem is not null
            ? context.RefuseAsync(language, [problem])
            : exchange.AnswerAsync(context, new FileRequest(name, mediaType, language, null, async (served, output, _) =>
            {
                await write(served, output);
                return default(AnswerCells);
            }));
    }

    private async Task<DcatCatalogue> CatalogueAsync(ServedReleases served) =>
        new(settings, served.Current, ReleaseTexts.Provenance(served.Current.Identity.Provenance), await files.OfAsync(served.Current));

    private static Task WriteAsync(Stream output, string text) => output.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
