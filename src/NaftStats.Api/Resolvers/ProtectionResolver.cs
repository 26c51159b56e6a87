using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>How a table is protected. It tells how many cells are hidden, never why a given one is.</summary>
public sealed class ProtectionResolver(SelectedTable table)
{
    /// <summary>The number of cells.</summary>
    public int Cells => table.RowCount;

    /// <summary>The number of hidden cells.</summary>
    public int Hidden => Enumerable.Range(0, table.RowCount).Count(row => table.Value(row).Status == ObservationStatus.Hidden);

    /// <summary>The smallest group of which a figure can be shown.</summary>
    public int Threshold => table.Release.Policy.Threshold;

    /// <summary>The rule in words.</summary>
    public string Explanation(Language? language, [FromServices] RequestLanguage request) =>
        request.Choose(ReleaseTexts.Protection(Threshold, table.Release.Policy.ClassThreshold), language);
}
