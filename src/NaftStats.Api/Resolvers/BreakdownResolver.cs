using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Selection;

namespace NaftStats.Api.Resolvers;

/// <summary>A combination of dimensions by which a release holds an indicator.</summary>
public sealed class BreakdownResolver(Release release, Breakdowns breakdowns, Breakdown breakdown)
{
    /// <summary>What to write in <c>by</c>.</summary>
    public IReadOnlyList<string> By => breakdown.By;

    /// <summary>The number of dimensions.</summary>
    public int Order => breakdown.Axes.Count;

    /// <summary>The dimensions with their levels.</summary>
    public IEnumerable<TableDimensionResolver> Dimensions => breakdown.Axes.Select(axis => new TableDimensionResolver(release, axis));

    /// <summary>What a table can be filtered on besides.</summary>
    public IEnumerable<TableDimensionResolver> Filters => breakdowns.Filters(breakdown).Select(axis => new TableDimensionResolver(release, axis));

    /// <summary>The number of cells over all years.</summary>
    public int Cells => breakdowns.Count(breakdown).Cells;

    /// <summary>The number of hidden cells over all years.</summary>
    public int Hidden => breakdowns.Count(breakdown).Hidden;
}
