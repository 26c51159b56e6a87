using System.Text.Json;
using NaftStats.Api.Serving;
using NaftStats.Portal.Pages;
using NaftStats.Releases.Reports;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Dissemination.Differences;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>The releases and their proof: pages for people, JSON for programs.</summary>
internal static class ReleasePages
{
    /// <summary>The path of the proof of a release.</summary>
    public static string AuditPath(string version) => $"/releases/{Uri.EscapeDataString(version)}/audit";

    /// <summary>The pages in a language.</summary>
    public static void Map(RouteGroupBuilder routes, Language language)
    {
        routes.MapMethods("/releases", PagesSetup.Reading, (HttpContext context, PageExchange pages) =>
            pages.AnswerAsync<ReleasesPage>(context, language, null, served => new(new PageContent(("Releases", served.Known)))));

        routes.MapMethods("/releases/{version}", PagesSetup.Reading, (HttpContext context, string version, PageExchange pages, ReleaseServer server) =>
            pages.AnswerAsync<ReleasePage>(context, language, version, async served =>
            {
                // As of this release: the one before it is the second.
                if (served.Known.ElementAtOrDefault(1) is not { } before)
                {
                    return new PageContent();
                }

                var difference = ReleaseDifference.Of(await server.FindAsync(before.Version, context.RequestAborted), served.Current);
                return new PageContent(("Before", before.Version), ("Difference", difference));
            }));

        routes.MapMethods("/releases/{version}/audit", PagesSetup.Reading, (HttpContext context, string version, PageExchange pages) =>
            pages.AnswerAsync<AuditPage>(context, language, version, _ => new(new PageContent())));
    }

    /// <summary>What names a release, for programs.</summary>
    public static object Told(ReleaseIdentity identity) => new
    {
        version = identity.Version,
        publishedAt = identity.PublishedAt.UtcDateTime,
        provenance = identity.Provenance.ToString().ToUpperInvariant(),
        dataHash = identity.DataHash,
        definitionsHash = identity.DefinitionsHash,
        policyHash = identity.PolicyHash,
        contentHash = identity.ContentHash,
        software = identity.Software,
        audit = AuditPath(identity.Version),
        observations = $"/releases/{Uri.EscapeDataString(identity.Version)}/observations.csv.gz",
    };

    /// <summary>What names a release, and the errata that it holds: the files of all of it name them by their codes.</summary>
    public static object Told(Release release)
    {
        var told = JsonSerializer.SerializeToNode(Told(release.Identity))!.AsObject();
        told["errata"] = JsonSerializer.SerializeToNode(release.Catalogue.Errata, JsonSerializerOptions.Web);
        return told;
    }

    /// <summary>The proof of a release, for programs.</summary>
    public static byte[] Proof(Release release) => AuditText.Of(AuditDocument.Of(release));
}
