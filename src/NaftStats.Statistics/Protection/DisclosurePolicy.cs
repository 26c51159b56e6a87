using System.Text.Json.Serialization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Statistics.Protection;

/// <summary>The declared rules by which a release is limited and protected. docs/decisions/0005 tells their state.</summary>
/// <param name="Profile">The name of the profile: <c>primary-only</c>, <c>audited-release</c>, <c>two-way</c> or <c>rounded</c>.</param>
/// <param name="Threshold">A group of 1 to <c>Threshold - 1</c> pupils (or classes) is small, and hidden.</param>
/// <param name="MeanThreshold">A mean of fewer pupils (or classes) than this is hidden.</param>
/// <param name="FineOrder">The highest number of dimensions in a table of any dimensions, the years not counted.</param>
/// <param name="CoarseOrder">The highest number of dimensions in a table of core dimensions.</param>
/// <param name="CoreDimensions">The codes of the dimensions that may meet in tables above <paramref name="FineOrder"/>.</param>
/// <param name="MaximalOrders">The highest number of dimensions in a table of a level, written <c>dimension@level</c>, or of a dimension on any level.</param>
public sealed record DisclosurePolicy(
    string Profile,
    int Threshold,
    int MeanThreshold,
    int FineOrder,
    int CoarseOrder,
    IReadOnlyList<string> CoreDimensions,
    IReadOnlyDictionary<string, int> MaximalOrders)
{
    /// <summary>The profile that hides small groups and nothing else: enough for synthetic records only.</summary>
    public const string PrimaryOnly = "primary-only";

    /// <summary>
    /// The highest number of dimensions in a table of a population, where it is lower than for the others; the type of traject
    /// does not count. Populations that hold each other can be subtracted, so each further one costs the others cells.
    /// </summary>
    public IReadOnlyDictionary<Population, int> PopulationOrders { get; init; } = new Dictionary<Population, int>();

    /// <summary>A group of 1 to <c>ClassThreshold - 1</c> classes is small, and hidden.</summary>
    public int ClassThreshold { get; init; } = 3;

    /// <summary>The dimensions whose crossings are asked for most: those are hidden last.</summary>
    public IReadOnlyList<string> MissionDimensions { get; init; } = [];

    /// <summary>
    /// The dimensions that someone who knows a pupil could know of that pupil (quasi-identifiers); where none are declared, the
    /// core dimensions count as such.
    /// </summary>
    public IReadOnlyList<string> QuasiIdentifiers { get; init; } = [];

    /// <summary>The highest number of dimensions in a table that shows its zeros.</summary>
    public int ZeroOrder { get; init; } = 2;

    /// <summary>How many values must stay possible for a small group, one of them the threshold or more, to one who has all figures.</summary>
    public int MinimumWidth { get; init; } = 3;

    /// <summary>What is rather hidden.</summary>
    public SuppressionCosts Costs { get; init; } = SuppressionCosts.Default;

    /// <summary>A table of two or more dimensions of whose cells (zeros not counted) this share or more are small groups, in per cent, is left out as a whole.</summary>
    public int DropAbove { get; init; } = 100;

    /// <summary>
    /// The tables that are released on any level and never dropped, whatever they hide: the codes of their dimensions joined
    /// by <c>+</c>; <c>*</c> stands for any dimension.
    /// </summary>
    public IReadOnlyList<string> KeptTables { get; init; } = [];

    /// <summary>
    /// What may be hidden at most, in per cent of the cells that are not zero, by table (<c>order-2</c> stands for all tables of
    /// two dimensions); and how many printed counts of the threshold or more (<c>printed</c>). It is reported, not enforced.
    /// </summary>
    public IReadOnlyDictionary<string, int> Utility { get; init; } = new Dictionary<string, int>();

    /// <summary>Shown counts are rounded to a multiple of this: 1 leaves them exact.</summary>
    public int RoundingBase { get; init; } = 1;

    /// <summary>The decisions that depart from the rules. They name people, so they are never written with a release.</summary>
    [JsonIgnore]
    public IReadOnlyList<PolicyOverride> Overrides { get; init; } = [];

    /// <summary>True where a table over <paramref name="axes"/> is released on any level and never dropped.</summary>
    public bool Keeps(IReadOnlyList<CubeAxis> axes) => axes.Count < 2 || KeptTables.Any(table => table.Split('+') is var codes
        && codes.Length == axes.Count
        && codes.All(code => code == "*" || axes.Any(axis => axis.Dimension.Code == code)));

    /// <summary>True where a table of <paramref name="population"/> over <paramref name="axes"/> may be released.</summary>
    public bool Allows(Population population, IReadOnlyList<CubeAxis> axes) =>
        axes.Count(axis => axis.Dimension.Code != Dimension.TrajectTypes) <= PopulationOrders.GetValueOrDefault(population, int.MaxValue)
        && (Keeps(axes) || (IsWithinOrders(axes) && axes.All(axis => MaximalOrder(axis) >= axes.Count)));

    private bool IsWithinOrders(IReadOnlyList<CubeAxis> axes) =>
        axes.Count <= FineOrder || (axes.Count <= CoarseOrder && axes.All(axis => CoreDimensions.Contains(axis.Dimension.Code)));

    private int MaximalOrder(CubeAxis axis) =>
        MaximalOrders.TryGetValue($"{axis.Dimension.Code}@{axis.Level.Code}", out var order) ? order : MaximalOrders.GetValueOrDefault(axis.Dimension.Code, int.MaxValue);
}
