using NaftStats.Api.Http;
using NaftStats.Formats.Files;

namespace NaftStats.Api.Files;

/// <summary>The addresses of files.</summary>
internal static class FilesSetup
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddFiles(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        foreach (var form in FileForm.All)
        {
            services.AddSingleton(form);
        }

        services.AddSingleton<ChartFiles>();
        services.AddSingleton<FileExchange>();
        services.AddSingleton<SelectionFiles>();
        services.AddSingleton<ReleaseFiles>();
        services.AddHostedService<ReleaseFileWriter>();
        services.AddSingleton<DiscoveryFiles>();
    }

    public static void MapFiles(this WebApplication app)
    {
        var files = app.MapGroup("/").RequireRateLimiting(ClientRateLimit.Policy).WithMetadata(new ComesCompressed());
        files.MapMethods("/data/{name}", Reading, (HttpContext context, string name, SelectionFiles selections) => selections.AnswerAsync(context, name));
        foreach (var name in new[] { "observations.csv.gz", "observations.csv.gz.sha256", "observations.parquet", "observations.parquet.sha256" })
        {
            files.MapMethods($"/releases/{{version}}/{name}", Reading, (HttpContext context, string version, ReleaseFiles releases) => releases.AnswerAsync(context, version, name));
        }

        files.MapMethods("/catalog", Reading, DiscoveryFiles.Catalogue);
        files.MapMethods("/catalog.ttl", Reading, (HttpContext context, DiscoveryFiles discovery) => discovery.TurtleAsync(context));
        files.MapMethods("/catalog.jsonld", Reading, (HttpContext context, DiscoveryFiles discovery) => discovery.JsonLdAsync(context));
        files.MapMethods("/sitemap.xml", Reading, (HttpContext context, DiscoveryFiles discovery) => discovery.SitemapAsync(context));
        files.MapMethods("/robots.txt", Reading, (HttpContext context, DiscoveryFiles discovery) => discovery.RobotsAsync(context));
        files.MapMethods("/releases.atom", Reading, (HttpContext context, DiscoveryFiles discovery) => discovery.FeedAsync(context));
    }
}
