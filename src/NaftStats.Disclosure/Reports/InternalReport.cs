using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Reports;

/// <summary>
/// What only the publisher may know of the protection of a release. It is written to a file that the publisher names, never
/// stored with the release and never served: it tells how much of what is hidden is not zero.
/// </summary>
/// <param name="InputHash">
/// SHA-256 over exact counts, policy and method: the same always gives the same masks. It could confirm a guess at the hidden
/// figures of a small release, so it is not public.
/// </param>
/// <param name="Orders">What is hidden exactly, by the number of dimensions.</param>
/// <param name="Dimensions">What is hidden exactly, by dimension.</param>
/// <param name="Tables">What is hidden exactly, by table.</param>
public sealed record InternalReport(
    string InputHash,
    IReadOnlyList<HiddenShare> Orders,
    IReadOnlyList<HiddenShare> Dimensions,
    IReadOnlyList<HiddenShare> Tables)
{
    /// <summary>The decisions that depart from the rules, each with who approved it.</summary>
    public IReadOnlyList<PolicyOverride> Overrides { get; init; } = [];

    /// <summary>
    /// The years that stay as earlier releases show them, though their records have changed: the place of the year, and how many
    /// shown figures would be others.
    /// </summary>
    public IReadOnlyDictionary<int, int> KeptYears { get; init; } = new Dictionary<int, int>();

    /// <summary>The sensitive cells that earlier releases give away, whatever this one hides.</summary>
    public int Lost { get; init; }

    /// <summary>The small groups that a source document prints: they are hidden, and no secret.</summary>
    public IReadOnlyList<string> PrintedGroups { get; init; } = [];

    /// <summary>The small groups that readers of the source documents can compute whatever is hidden: the documents tell them.</summary>
    public IReadOnlyList<string> ToldByDocuments { get; init; } = [];

    /// <summary>What is hidden of the tables that must stay useful, beside what may be at most.</summary>
    public IReadOnlyList<UtilityRow> Utility { get; init; } = [];

    /// <summary>What the checks of the records found and let pass.</summary>
    public IReadOnlyList<Problem> ImportFindings { get; init; } = [];
}
