using System.Globalization;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Reporting;

/// <summary>The audit report of a release as it is given away: with what names the release, and in words.</summary>
/// <param name="Release">The version of the release.</param>
/// <param name="PublishedAt">When it was published, in UTC (ISO 8601).</param>
/// <param name="Provenance">Whether its figures are official or demonstration data.</param>
/// <param name="DefinitionsHash">SHA-256 over codelists and definitions.</param>
/// <param name="ContentHash">SHA-256 over everything that the release serves.</param>
/// <param name="Threshold">A figure about fewer pupils (or classes) than this is never shown.</param>
/// <param name="MinimumWidth">How many values stay possible for a small group.</param>
/// <param name="Method">The method in words, step by step.</param>
/// <param name="RevisionPolicy">What happens when a figure turns out to be wrong.</param>
/// <param name="Limits">What the report does not promise, in plain words.</param>
/// <param name="Report">The report.</param>
public sealed record AuditDocument(
    string Release,
    string PublishedAt,
    Provenance Provenance,
    string DefinitionsHash,
    string ContentHash,
    int Threshold,
    int MinimumWidth,
    IReadOnlyList<LocalizedText> Method,
    LocalizedText RevisionPolicy,
    IReadOnlyList<LocalizedText> Limits,
    AuditReport Report)
{
    /// <summary>The document of a release.</summary>
    /// <exception cref="ArgumentException">The release has no audit report.</exception>
    public static AuditDocument Of(Release release)
    {
        var report = release.Audit ?? throw new ArgumentException("The release has no audit report.", nameof(release));
        return new AuditDocument(
            release.Identity.Version,
            release.Identity.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            release.Identity.Provenance,
            release.Identity.DefinitionsHash,
            release.Identity.ContentHash,
            release.Policy.Threshold,
            release.Policy.MinimumWidth,
            AuditTexts.Method(release.Policy),
            AuditTexts.RevisionPolicy(report),
            AuditTexts.Limits(report),
            report);
    }
}
