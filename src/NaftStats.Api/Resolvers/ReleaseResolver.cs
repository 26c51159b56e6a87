using System.Globalization;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A release, as the contract shows it.</summary>
public sealed class ReleaseResolver(Release release, Release current)
{
    /// <summary>The version.</summary>
    public string Version => release.Identity.Version;

    /// <summary>When it was published, in UTC.</summary>
    public string PublishedAt => release.Identity.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether its figures are official.</summary>
    public Provenance Provenance => release.Identity.Provenance;

    /// <summary>True for the release that answers when no version is named.</summary>
    public bool IsCurrent => Version == current.Identity.Version;

    /// <summary>The calendar years.</summary>
    public IEnumerable<int> Years => YearsOf(release);

    /// <summary>SHA-256 over the records.</summary>
    public string DataHash => release.Identity.DataHash;

    /// <summary>SHA-256 over codelists and definitions.</summary>
    public string DefinitionsHash => release.Identity.DefinitionsHash;

    /// <summary>SHA-256 over the policy.</summary>
    public string PolicyHash => release.Identity.PolicyHash;

    /// <summary>SHA-256 over everything that it serves.</summary>
    public string ContentHash => release.Identity.ContentHash;

    /// <summary>The software that published it.</summary>
    public string Software => release.Identity.Software;

    /// <summary>What the provenance means.</summary>
    public string GetProvenanceNote(Language? language, RequestLanguage request) =>
        request.Choose(TableTexts.ProvenanceNote(Provenance), language);

    internal static IEnumerable<int> YearsOf(Release release) =>
        release.Catalogue.Years.Finest.Categories.Select(year => int.Parse(year.Code, CultureInfo.InvariantCulture));
}
