using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Metadata;

/// <summary>How many of the values of a table come from where.</summary>
/// <param name="Printed">Values that a source document prints.</param>
/// <param name="Computed">Values computed from official figures.</param>
/// <param name="Demonstration">Values from synthetic records.</param>
public sealed record OriginCounts(int Printed, int Computed, int Demonstration)
{
    /// <summary>The counts of a table.</summary>
    public static OriginCounts Of(SelectedTable table)
    {
        var counts = new int[3];
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Origin(row) is { } origin)
            {
                counts[(int)origin]++;
            }
        }

        return new OriginCounts(counts[(int)FigureOrigin.Printed], counts[(int)FigureOrigin.Computed], counts[(int)FigureOrigin.Demonstration]);
    }
}
