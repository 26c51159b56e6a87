namespace NaftStats.Statistics.Selection;

/// <summary>What a person asks of an indicator: a breakdown and what else makes a selection. Nothing in it is checked yet.</summary>
public sealed record TableQuery
{
    /// <summary>The dimensions of the breakdown: a code alone means the finest level that is held, <c>region@provincie</c> names one.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The filters.</summary>
    public IReadOnlyList<CategoryFilter> Where { get; init; } = [];

    /// <summary>A filter on the calendar years, or null. A year in neither it, the breakdown nor a filter means the latest.</summary>
    public IReadOnlyList<string>? Years { get; init; }

    /// <summary>The dimensions of the breakdown of which rows give the total too.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>The dimension within which counts are given as percentages, or null.</summary>
    public string? Share { get; init; }

    /// <summary>True where demonstration figures are left out.</summary>
    public bool OfficialOnly { get; init; }

    /// <summary>The version of a release to pin, or null for the current one.</summary>
    public string? Release { get; init; }
}
