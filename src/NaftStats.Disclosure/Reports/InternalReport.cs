using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Reports;

/// <summary>
/// What only the publisher may know of the protection of a release. It is written to a file that the publisher names, never
/// stored with the release and never served: it tells which cells are sensitive and how close an attacker comes.
/// </summary>
/// <param name="InputHash">
/// SHA-256 over exact counts, policy and method: the same always gives the same masks. It could confirm a guess at the hidden
/// figures of a small release, so it is not public.
/// </param>
/// <param name="Orders">What is hidden exactly, by the number of dimensions.</param>
/// <param name="Dimensions">What is hidden exactly, by dimension.</param>
/// <param name="Tables">What is hidden exactly, by table.</param>
/// <param name="Widths">How many values stay possible for the sensitive cells, to one who knows which they are.</param>
/// <param name="Narrowest">The sensitive cells that keep the fewest values.</param>
public sealed record InternalReport(
    string InputHash,
    IReadOnlyList<HiddenShare> Orders,
    IReadOnlyList<HiddenShare> Dimensions,
    IReadOnlyList<HiddenShare> Tables,
    IReadOnlyList<WidthCount> Widths,
    IReadOnlyList<NarrowCell> Narrowest)
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

    /// <summary>
    /// The sensitive cells that readers of the source documents can still compute: what hiding more does not keep from them, beyond what
    /// the documents tell by themselves.
    /// </summary>
    public int GivenUp { get; init; }

    /// <summary>What the checks of the records found and let pass.</summary>
    public IReadOnlyList<Problem> ImportFindings { get; init; } = [];
}
