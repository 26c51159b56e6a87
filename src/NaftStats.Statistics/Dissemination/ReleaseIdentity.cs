namespace NaftStats.Statistics.Dissemination;

/// <summary>What names a release and proves what it was made of.</summary>
/// <param name="Version">The version: the latest year and a number, <c>2024.1</c>.</param>
/// <param name="PublishedAt">When it was published (UTC).</param>
/// <param name="Provenance">Whether its figures are official or demonstration data.</param>
/// <param name="DataHash">SHA-256 over the released cells, in hexadecimal.</param>
/// <param name="DefinitionsHash">SHA-256 over codelists and definitions.</param>
/// <param name="PolicyHash">SHA-256 over the disclosure policy.</param>
/// <param name="Software">The version of the software that published it.</param>
/// <param name="ContentHash">SHA-256 over everything that the release serves.</param>
public sealed record ReleaseIdentity(
    string Version,
    DateTimeOffset PublishedAt,
    Provenance Provenance,
    string DataHash,
    string DefinitionsHash,
    string PolicyHash,
    string Software,
    string ContentHash);
