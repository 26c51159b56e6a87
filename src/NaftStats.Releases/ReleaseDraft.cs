using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Releases;

/// <summary>A release that is about to be published: everything but its version and date.</summary>
/// <param name="Provenance">Whether its figures are official or demonstration data.</param>
/// <param name="DataHash">SHA-256 over the released cells, in hexadecimal.</param>
/// <param name="DefinitionsHash">SHA-256 over codelists and definitions.</param>
/// <param name="PolicyHash">SHA-256 over the disclosure policy.</param>
/// <param name="Software">The version of the software that publishes it.</param>
/// <param name="Catalogue">Dimensions, themes and indicators.</param>
/// <param name="Policy">The policy under which the cubes were protected.</param>
/// <param name="Cubes">The protected cubes.</param>
/// <param name="Audit">The report on their protection, passed and sealed.</param>
public sealed record ReleaseDraft(
    Provenance Provenance,
    string DataHash,
    string DefinitionsHash,
    string PolicyHash,
    string Software,
    Catalogue Catalogue,
    DisclosurePolicy Policy,
    IReadOnlyList<Cube> Cubes,
    AuditReport Audit)
{
    /// <summary>The release that it is once it has a name.</summary>
    public Release As(ReleaseIdentity identity) => new(identity, Catalogue, Policy, Cubes, Audit);

    /// <summary>The release that it would be under a version.</summary>
    public Release As(string version) => As(new ReleaseIdentity(version, default, Provenance, DataHash, DefinitionsHash, PolicyHash, Software, string.Empty));
}
