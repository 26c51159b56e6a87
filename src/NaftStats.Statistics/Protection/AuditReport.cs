namespace NaftStats.Statistics.Protection;

/// <summary>
/// The public report on the protection of a release: what is hidden, which attacks ran, and what they found. It goes with the
/// release, and a release without one that passed and belongs to it is not served. Nothing in it tells more of a cell than the
/// release does; what only the publisher may know is never stored with it.
/// </summary>
/// <param name="Method">The version of the method: a change that can change a mask raises it.</param>
/// <param name="Profile">The profile of the policy.</param>
/// <param name="MaskHash">SHA-256 over the masks: which cells and means are hidden.</param>
/// <param name="Orders">What is hidden, by the number of dimensions.</param>
/// <param name="Dimensions">What is hidden, by the dimensions in the table.</param>
/// <param name="Tables">What is hidden, by table.</param>
/// <param name="Dropped">The tables that were dropped because they would have kept too little.</param>
/// <param name="Rounds">The rounds of audit and repair.</param>
/// <param name="Audits">The last run of each audit: an attack with full knowledge of the method.</param>
public sealed record AuditReport(
    string Method,
    string Profile,
    string MaskHash,
    IReadOnlyList<PublishedShare> Orders,
    IReadOnlyList<PublishedShare> Dimensions,
    IReadOnlyList<PublishedShare> Tables,
    IReadOnlyList<string> Dropped,
    int Rounds,
    IReadOnlyList<AuditRun> Audits)
{
    /// <summary>
    /// The positive controls: the same attacks on the same data with small groups hidden and nothing else. An attack that
    /// cannot break that proves nothing where it finds nothing.
    /// </summary>
    public IReadOnlyList<AuditRun> Controls { get; init; } = [];

    /// <summary>The versions of the earlier releases that were audited together with this one.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>How the figures of source documents come back from the release, by printed table.</summary>
    public IReadOnlyList<ReconciledTable> OfficialFigures { get; init; } = [];

    /// <summary>SHA-256 over the released cells.</summary>
    public string DataHash { get; init; } = string.Empty;

    /// <summary>SHA-256 over the policy.</summary>
    public string PolicyHash { get; init; } = string.Empty;

    /// <summary>The software that protected and audited.</summary>
    public string Software { get; init; } = string.Empty;

    /// <summary>What binds the report to data, policy, method and masks: see <see cref="AuditSeal"/>. Empty before it is sealed.</summary>
    public string Seal { get; init; } = string.Empty;

    /// <summary>True where no audit learned anything: only then may the release be published.</summary>
    public bool Passed => Audits.Count > 0 && Audits.All(audit => audit.Exposed == 0);
}

/// <summary>How much of a group of tables is hidden. It does not tell primary from secondary, as nothing public does.</summary>
/// <param name="Name">What the tables have in common: a number of dimensions, a dimension, or a table.</param>
/// <param name="Tables">The number of tables.</param>
/// <param name="Cells">The number of cells over all years.</param>
/// <param name="Hidden">The number of hidden cells.</param>
/// <param name="MassPercentage">
/// The share of the trajecten that is in hidden cells, in per cent; null where even the rounded share would tell too much: it is
/// a sum of hidden figures.
/// </param>
public sealed record PublishedShare(string Name, int Tables, int Cells, int Hidden, decimal? MassPercentage)
{
    /// <summary>The share of hidden cells in per cent.</summary>
    public decimal HiddenPercentage => Percentage(Hidden, Cells, 1);

    /// <summary>A part of a whole in per cent, rounded half up; 0 of nothing.</summary>
    public static decimal Percentage(long part, long whole, int decimals) =>
        whole == 0 ? 0 : decimal.Round(100m * part / whole, decimals, MidpointRounding.AwayFromZero);
}

/// <summary>How the figures that a source document prints in one table come back from a release.</summary>
/// <param name="Publication">The code of the document.</param>
/// <param name="Table">The code of its table.</param>
/// <param name="Compared">The printed figures that a release computes too.</param>
/// <param name="Equal">Those that it gives as printed, or as printed with fewer decimals.</param>
/// <param name="Hidden">Those that it hides.</param>
/// <param name="Explained">Those that differ because the document disagrees with itself.</param>
/// <param name="Contradicted">Those that differ, and nothing explains it.</param>
public sealed record ReconciledTable(string Publication, string Table, int Compared, int Equal, int Hidden, int Explained, int Contradicted);
