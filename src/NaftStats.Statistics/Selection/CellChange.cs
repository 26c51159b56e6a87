using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Selection;

/// <summary>How the value of a row changed since an earlier year.</summary>
/// <param name="Since">The earlier year.</param>
/// <param name="Before">The value of the earlier year.</param>
/// <param name="Now">The value of the row.</param>
/// <param name="Difference">The difference of the two as shown; null where it cannot be told.</param>
/// <param name="Percentage">The difference in per cent of the earlier value, one decimal; null for percentages, whose difference is in percentage points.</param>
/// <param name="Breaks">The breaks in the series between the two years: with one the two cannot be compared.</param>
public sealed record CellChange(int Since, CellValue Before, CellValue Now, double? Difference, double? Percentage, IReadOnlyList<SeriesBreak> Breaks)
{
    /// <summary>The change of a row; null where the row is not later than <paramref name="since"/>.</summary>
    /// <exception cref="ProblemsException">The release does not hold the year.</exception>
    internal static CellChange? Of(SelectedTable table, int row, int since)
    {
        var years = table.Release.Catalogue.Years.Finest;
        var before = years.IndexOf(since.ToString(CultureInfo.InvariantCulture));
        if (before < 0)
        {
            throw new ProblemsException(new Problem(
                "YEAR_UNKNOWN",
                new LocalizedText($"De release heeft geen jaar {since}.", $"La version n’a pas d’année {since}.", $"The release has no year {since}."),
                Suggestion.Near(string.Empty, years.Categories.Select(year => year.Code)),
                new Place("since")));
        }

        var now = years.IndexOf(table.CategoryOf(row, Dimension.Year)!.Code);
        if (before >= now)
        {
            return null;
        }

        var (first, last) = (table.Value(row, before - now), table.Value(row));
        IReadOnlyList<SeriesBreak> breaks = [.. table.BreaksBetween(since, int.Parse(years.Categories[now].Code, CultureInfo.InvariantCulture))];
        if (breaks.Count > 0 || first.Value is not { } from || last.Value is not { } to)
        {
            return new CellChange(since, first, last, null, null, breaks);
        }

        var difference = (decimal)to - (decimal)from;
        var percentage = table.Unit == Unit.Procent || from == 0 ? null : (double?)decimal.Round(100m * difference / (decimal)from, 1, MidpointRounding.AwayFromZero);
        return new CellChange(since, first, last, (double)difference, percentage, breaks);
    }
}
