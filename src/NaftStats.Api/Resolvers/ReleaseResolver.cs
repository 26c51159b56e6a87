using System.Globalization;
using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A release, as the contract shows it. What names it is known without loading it.</summary>
public sealed class ReleaseResolver(ReleaseIdentity identity, bool isCurrent)
{
    /// <summary>The version.</summary>
    public string Version => identity.Version;

    /// <summary>When it was published, in UTC.</summary>
    public string PublishedAt => identity.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether its figures are official.</summary>
    public Provenance Provenance => identity.Provenance;

    /// <summary>True for the release that answers when no version is named.</summary>
    public bool IsCurrent => isCurrent;

    /// <summary>SHA-256 over the released cells.</summary>
    public string DataHash => identity.DataHash;

    /// <summary>SHA-256 over codelists and definitions.</summary>
    public string DefinitionsHash => identity.DefinitionsHash;

    /// <summary>SHA-256 over the policy.</summary>
    public string PolicyHash => identity.PolicyHash;

    /// <summary>SHA-256 over everything that it serves.</summary>
    public string ContentHash => identity.ContentHash;

    /// <summary>The software that published it.</summary>
    public string Software => identity.Software;

    /// <summary>The calendar years.</summary>
    public async ValueTask<IEnumerable<int>> Years([FromServices] RequestRelease releases, CancellationToken cancellationToken) =>
        YearsOf(await releases.FindAsync(Version, cancellationToken));

    /// <summary>How it is protected, and what the attacks on it found.</summary>
    public async ValueTask<AuditReportResolver> Audit([FromServices] RequestRelease releases, CancellationToken cancellationToken) =>
        new(AuditDocument.Of(await releases.FindAsync(Version, cancellationToken)));

    /// <summary>What the provenance means.</summary>
    public string ProvenanceNote(Language? language, [FromServices] RequestLanguage request) =>
        request.Choose(ReleaseTexts.Provenance(Provenance), language);

    internal static IEnumerable<int> YearsOf(Release release) =>
        release.Catalogue.Years.Finest.Categories.Select(year => int.Parse(year.Code, CultureInfo.InvariantCulture));
}
