using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Metadata;

/// <summary>Says where the percentages of a table do not add up to 100 because each is rounded.</summary>
internal static class ShareRounding
{
    /// <summary>The remark on a table of shares, if there is one. Sums with a value that is not shown are none.</summary>
    public static IEnumerable<LocalizedText> Of(SelectedTable table)
    {
        var place = table.Axes.Select((axis, place) => axis.Dimension.Code == table.Choices.ShareWithin ? place : -1).Max(-1);
        if (place < 0 || table.Axes[place] is not { } within || !table.Indicator.AddsUpOver(within.Dimension) || within.Places.Count < within.Level.Categories.Count)
        {
            yield break;
        }

        var sums = new Dictionary<string, decimal?>();
        for (var row = 0; row < table.RowCount; row++)
        {
            if (within.IsTotal(table.Position(row, place)))
            {
                continue;
            }

            var others = string.Join(' ', Enumerable.Range(0, table.Axes.Count).Where(axis => axis != place).Select(axis => table.Position(row, axis)));
            var value = table.Value(row).Value;
            sums[others] = value is null || (sums.TryGetValue(others, out var sum) && sum is null) ? null : (sums.GetValueOrDefault(others) ?? 0) + (decimal)value;
        }

        // Trajecten of which the category is not printed are missing from the cells: that is no rounding.
        var most = 0.05m * within.Places.Count;
        var off = sums.Values.Where(sum => sum is { } known && known != 100 && Math.Abs(known - 100) <= most).Select(sum => sum!.Value).Distinct().Order().ToArray();
        if (off.Length > 0)
        {
            yield return LocalizedText.Of(language =>
            {
                var (least, highest) = (FigureFormat.Of((double)off[0], 1, language), FigureFormat.Of((double)off[^1], 1, language));
                return language switch
                {
                    Language.Fr => off.Length == 1
                        ? $"Par arrondi, les pourcentages totalisent {least} et non 100." : $"Par arrondi, des pourcentages totalisent de {least} à {highest} au lieu de 100.",
                    Language.En => off.Length == 1
                        ? $"By rounding the percentages add up to {least} and not to 100." : $"By rounding some percentages add up to {least} to {highest} in place of 100.",
                    _ => off.Length == 1
                        ? $"Door afronding tellen de percentages op tot {least} en niet tot 100." : $"Door afronding tellen percentages op tot {least} à {highest} in plaats van 100.",
                };
            });
        }
    }

    private static int Max(this IEnumerable<int> places, int none) => places.Append(none).Max();
}
