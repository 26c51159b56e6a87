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
    /// <summary>The mistakes that are known in either of the two values.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>Why there is no difference; null where there is one.</summary>
    public ChangeObstacle? Obstacle => Difference is not null ? null
        : Before.Status == ObservationStatus.Hidden || Now.Status == ObservationStatus.Hidden ? ChangeObstacle.Hidden
        : Before.Value is null || Now.Value is null ? ChangeObstacle.NoValue
        : ChangeObstacle.BreakInSeries;

    /// <summary>The obstacle in words; null where there is none.</summary>
    public LocalizedText? Explanation => Obstacle switch
    {
        null => null,
        ChangeObstacle.Hidden => new LocalizedText(
            "Een van beide cijfers is verborgen om leerlingen te beschermen.",
            "L’un des deux chiffres est masqué pour protéger les élèves.",
            "One of the two figures is hidden to protect pupils."),
        ChangeObstacle.NoValue => new LocalizedText("Een van beide cijfers is er niet.", "L’un des deux chiffres n’existe pas.", "One of the two figures is not there."),
        _ => LocalizedText.Of(language =>
        {
            var names = string.Join(", ", Breaks.Select(seriesBreak => $"{seriesBreak.Title.In(language)} ({seriesBreak.FromYear})"));
            return language switch
            {
                Language.Fr => $"Une rupture de série sépare les deux années : {names}. Elles ne se comparent pas telles quelles.",
                Language.En => $"A break in the series lies between the two years: {names}. They cannot simply be compared.",
                _ => $"Tussen beide jaren ligt een breuk in de reeks: {names}. Ze zijn niet zomaar te vergelijken.",
            };
        }),
    };

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
        IReadOnlyList<Erratum> errata = [.. table.Errata(row).Union(table.Errata(row, years.Categories[before].Code))];
        if (breaks.Count > 0 || first.Value is not { } from || last.Value is not { } to)
        {
            return new CellChange(since, first, last, null, null, breaks) { Errata = errata };
        }

        var difference = (decimal)to - (decimal)from;
        var percentage = table.Unit == Unit.Procent || from == 0 ? null : (double?)decimal.Round(100m * difference / (decimal)from, 1, MidpointRounding.AwayFromZero);
        return new CellChange(since, first, last, (double)difference, percentage, breaks) { Errata = errata };
    }
}

/// <summary>Why a change cannot be told.</summary>
public enum ChangeObstacle
{
    /// <summary>A break in the series lies between the two years.</summary>
    BreakInSeries,

    /// <summary>One of the two values is hidden.</summary>
    Hidden,

    /// <summary>One of the two values is not there for another reason.</summary>
    NoValue,
}
