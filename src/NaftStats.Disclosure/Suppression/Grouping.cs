using NaftStats.Disclosure.Model;

namespace NaftStats.Disclosure.Suppression;

/// <summary>Proposes which categories of a table to take as one, so that groups that force cells to be hidden are small no more.</summary>
internal static class Grouping
{
    /// <summary>Pairs of categories, the one that helps most groups first, until all that can be helped are.</summary>
    /// <param name="table">The table.</param>
    /// <param name="groups">Small groups of it and of finer tables.</param>
    /// <param name="threshold">From how many pupils a group is not small.</param>
    public static IEnumerable<string> Propose(FamilyTable table, IEnumerable<SmallGroup> groups, int threshold)
    {
        var left = groups.ToList();
        while (left.SelectMany(group => Pairs(table, group, threshold).Select(pair => (Pair: pair, Group: group))).GroupBy(pair => pair.Pair).MaxBy(pairs => pairs.Count()) is { } best)
        {
            yield return $"{table.Shape}: {best.Key.Small} and {best.Key.With} of {best.Key.Level} as one category would leave {best.Count()} of the {left.Count} groups small no more";
            left = [.. left.Except(best.Select(pair => pair.Group))];
        }
    }

    // The category of the group with another in which its neighbour is not small: together they are not.
    private static IEnumerable<(string Level, string Small, string With)> Pairs(FamilyTable table, SmallGroup group, int threshold)
    {
        var stride = group.Table.Size;
        foreach (var axis in group.Table.Shape.Axes)
        {
            var categories = axis.Level.Categories;
            stride /= categories.Count;
            var own = group.Place / stride % categories.Count;
            foreach (var other in Enumerable.Range(0, categories.Count).Where(other => table.Shape.Axes.Contains(axis) && group.Units(group.Place + ((other - own) * stride)) >= threshold))
            {
                yield return ($"{axis.Dimension.Code}@{axis.Level.Code}", categories[own].Code, categories[other].Code);
            }
        }
    }
}

/// <summary>A small group of a table of a model, or of one that nobody publishes.</summary>
/// <param name="Table">The table.</param>
/// <param name="Place">The place in the table, from 0.</param>
/// <param name="Year">The year, from 0.</param>
internal sealed record SmallGroup(FamilyTable Table, int Place, int Year)
{
    /// <summary>The units of a cell of the table in the year.</summary>
    public int Units(int place) => Table.Counts.Leerlingen[(Year * Table.Size) + place];
}
