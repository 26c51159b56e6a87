using NaftStats.Api.Files;
using NaftStats.Api.Serving;
using NaftStats.Formats.Discovery;
using NaftStats.Formats.Files;
using NaftStats.Portal.Charts;
using NaftStats.Portal.Pages;
using NaftStats.Portal.Parts;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>The page of a selection, and its chart alone for other pages to frame.</summary>
internal static class SelectionPages
{
    // What the form sends besides, so that an address that a person wrote is never changed for another.
    private const string Form = "form";

    public static void Map(RouteGroupBuilder routes, Language language)
    {
        routes.MapMethods("/indicators/{code}", PagesSetup.Reading, (HttpContext context, string code, PageExchange pages, ReleaseServer server, DisseminationSettings settings) =>
            context.Request.Query.ContainsKey(Form)
                ? SendToAddressAsync(context, code, language, server)
                : AnswerAsync<IndicatorPage>(context, code, language, pages, settings, false));

        routes.MapMethods("/embed/indicators/{code}", PagesSetup.Reading, (HttpContext context, string code, PageExchange pages, DisseminationSettings settings) =>
            AnswerAsync<EmbedPage>(context, code, language, pages, settings, true));
    }

    private static Task AnswerAsync<TPage>(HttpContext context, string code, Language language, PageExchange pages, DisseminationSettings settings, bool isEmbed)
        where TPage : PortalComponent
    {
        var (query, problems) = TableQueryText.Parse(context.Request.QueryString.Value ?? string.Empty, ChartFiles.Parameter);
        var (asked, noChart) = ChartFiles.KindOf(context.Request);
        return pages.AnswerAsync<TPage>(context, language, query.Release, served =>
        {
            var table = SelectionFiles.Select(served.Current, code, query, noChart is null ? problems : [.. problems, noChart]);
            var kinds = TableChart.Kinds(table);
            var kind = asked is { } named && kinds.Contains(named) ? named : kinds.Count > 0 ? kinds[0] : (ChartKind?)null;
            var description = new TableDescription(table, settings);
            (string, object?)[] parameters = [("Selection", description), ("Kind", kind), ("PinnedRelease", query.Release)];
            return new(new PageContent(isEmbed ? parameters : [.. parameters, ("StructuredData", SchemaOrgDataset.Of(new SelectionFile(description, language)))])
            {
                Path = $"{(isEmbed ? "/embed" : "")}/indicators/{code}{QueryOf(table, query.Release is not null, kinds.Count == 0 || kind == kinds[0] ? null : kind)}",
            });
        }, isEmbed);
    }

    // A form sends all its fields; what they ask for has an address that can be read.
    private static async Task SendToAddressAsync(HttpContext context, string code, Language language, ReleaseServer server)
    {
        var (sent, problems) = TableQueryText.Parse(context.Request.QueryString.Value ?? string.Empty, ChartFiles.Parameter, Form);
        var (asked, noChart) = ChartFiles.KindOf(context.Request);
        try
        {
            var release = sent.Release is null ? server.Served.Current : await server.FindAsync(sent.Release, context.RequestAborted);
            var table = SelectionFiles.Select(release, code, FormQuery.Tidy(sent), noChart is null ? problems : [.. problems, noChart]);
            var kinds = TableChart.Kinds(table);
            var kind = asked is { } named && kinds.Contains(named) && named != kinds[0] ? named : (ChartKind?)null;
            context.Response.Headers.CacheControl = Http.ResponseHeaders.Revalidate;
            context.Response.Redirect($"{PageFrame.Link($"/indicators/{code}", language)}{QueryOf(table, sent.Release is not null, kind)}");
        }
        catch (ProblemsException exception)
        {
            await context.RefuseAsync(language, exception.Problems);
        }
    }

    private static string QueryOf(SelectedTable table, bool isPinned, ChartKind? kind)
    {
        string[] parts =
        [
            .. new[] { TableQueryText.Of(table, isPinned) }.Where(part => part.Length > 0),
            .. kind is { } drawn ? (string[])[$"{ChartFiles.Parameter}={ChartKinds.Code(drawn)}"] : [],
        ];
        return parts.Length == 0 ? string.Empty : $"?{string.Join('&', parts)}";
    }
}
