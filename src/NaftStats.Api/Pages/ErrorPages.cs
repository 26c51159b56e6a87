using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Search;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>Says what went wrong as a page, to who asked for one: a browser.</summary>
internal sealed class ErrorPages(ReleaseServer server, PageExchange pages, ServingMetrics metrics) : IProblemDetailsWriter
{
    private const int MostLinks = 5;

    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) =>
        server.IsLoaded && !context.HttpContext.IsGraphQL() && context.AdditionalMetadata?.GetMetadata<GraphQLErrors>() is null && PageLanguage.WantsPage(context.HttpContext.Request);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var problems = context.ProblemDetails is Refused refused ? refused.Problems : [ProblemWriter.Of(http)];
        foreach (var problem in problems)
        {
            metrics.CountError(problem.Code);
        }

        http.Response.Headers.Vary = ResponseHeaders.Vary;
        await pages.WriteErrorAsync(http, PageLanguage.Of(http), server.Served.Current, problems, Links(server.Served.Current, http.Request.Path));
    }

    // The indicator itself where it is known, else those whose names are like it.
    private static List<(LocalizedText Title, string Path)> Links(Release release, PathString path)
    {
        if (path.Value?.Split('/') is not [_, _, "indicators", var code, ..])
        {
            return [];
        }

        return release.Catalogue.FindIndicator(code) is { } known
            ? [(known.Title, $"/indicators/{known.Code}?by=year")]
            : [.. CatalogueSearch.Of(release).Find(code.Length > CatalogueSearch.LongestText ? string.Empty : code.Replace('-', ' '), MostLinks)
                .Where(hit => hit.Indicator is not null).Select(hit => (hit.Indicator!.Title, $"/indicators/{hit.Indicator.Code}?by=year"))];
    }
}
