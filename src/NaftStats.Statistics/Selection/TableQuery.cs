using NaftStats.Statistics.Classification;

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

/// <summary>
/// Keeps categories of one dimension. It only ever picks cells: on a dimension that is not broken down it takes
/// exactly one category, because several would merge cells into a new figure.
/// </summary>
/// <param name="Dimension">The code of the dimension, alone or as <c>dimension@level</c>.</param>
/// <param name="In">The codes of the categories to keep.</param>
public sealed record CategoryFilter(string Dimension, IReadOnlyList<string> In);

/// <summary>The order of the rows of a table. Rows without a value always come last, in category order, so that no rank betrays one.</summary>
public enum RowOrder
{
    /// <summary>The order of the codelists, the last dimension of the breakdown varying fastest.</summary>
    Category,

    /// <summary>The lowest value first; ties in category order.</summary>
    ValueAscending,

    /// <summary>The highest value first; ties in category order.</summary>
    ValueDescending,
}

/// <summary>One category at which a whole table stands.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Level">The level of the category.</param>
/// <param name="Place">The place of the category on the level.</param>
public sealed record TableSlice(Dimension Dimension, Level Level, int Place)
{
    /// <summary>The category.</summary>
    public Category Category => Level.Categories[Place];

    /// <summary>The slice at a category of a dimension, which must have it.</summary>
    public static TableSlice At(Dimension dimension, string category)
    {
        var level = dimension.Levels.First(candidate => candidate.IndexOf(category) >= 0);
        return new TableSlice(dimension, level, level.IndexOf(category));
    }
}
