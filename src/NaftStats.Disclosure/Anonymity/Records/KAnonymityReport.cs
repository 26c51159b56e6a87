namespace NaftStats.Disclosure.Anonymity.Records;

/// <summary>How many pupils share their quasi-identifiers with few others. It is for the publisher; it is not published.</summary>
/// <param name="QuasiIdentifiers">The codes of the dimensions that count as known, beside the year of the first day.</param>
/// <param name="Pupils">The number of pupils.</param>
/// <param name="Smallest">The size of the smallest group (the k of k-anonymity); 0 without pupils.</param>
/// <param name="Alone">The number of pupils who share them with nobody (k = 1).</param>
/// <param name="BelowFive">The number of pupils in groups below five.</param>
/// <param name="BelowTen">The number of pupils in groups below ten.</param>
public sealed record KAnonymityReport(IReadOnlyList<string> QuasiIdentifiers, int Pupils, int Smallest, int Alone, int BelowFive, int BelowTen);
