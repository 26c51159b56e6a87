using NaftStats.Portal.Pages;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>The source documents and their tables as printed.</summary>
internal static class PublicationPages
{
    public static void Map(RouteGroupBuilder routes, Language language)
    {
        routes.MapMethods("/publications", PagesSetup.Reading, (HttpContext context, PageExchange pages) =>
            pages.AnswerAsync<PublicationsPage>(context, language, null, _ => new(new PageContent())));

        routes.MapMethods("/publications/{code}", PagesSetup.Reading, (HttpContext context, string code, PageExchange pages) =>
            pages.AnswerAsync<PublicationPage>(context, language, null, served => new(new PageContent(("Publication", Find(served.Current, code))))));

        routes.MapMethods("/publications/{code}/tables/{table}", PagesSetup.Reading, (HttpContext context, string code, string table, PageExchange pages) =>
            pages.AnswerAsync<PrintedTablePage>(context, language, null, served => new(new PageContent(("Table", Find(served.Current, code, table))))));
    }

    private static Publication Find(Release release, string code) =>
        release.Catalogue.Publications.FirstOrDefault(publication => publication.Code == code)
        ?? throw PagesSetup.Unknown("PUBLICATION_UNKNOWN", code, release.Catalogue.Publications.Select(publication => publication.Code));

    private static PrintedTable Find(Release release, string code, string table)
    {
        var publication = Find(release, code);
        return publication.Tables.FirstOrDefault(known => known.Code == table) is { } computed ? PrintedTable.Of(release, publication, computed)
            : publication.ReferenceTables.FirstOrDefault(known => known.Code == table) is { } reference ? PrintedTable.Of(release, publication, reference)
            : throw PagesSetup.Unknown(
                "PUBLISHED_TABLE_UNKNOWN", table, publication.Tables.Select(known => known.Code).Concat(publication.ReferenceTables.Select(known => known.Code)));
    }
}
