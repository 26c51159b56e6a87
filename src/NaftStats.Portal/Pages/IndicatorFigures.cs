using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;

namespace NaftStats.Portal.Pages;

/// <summary>The figures of an indicator over all years of a release.</summary>
public sealed class IndicatorFigures
{
    private IndicatorFigures(SelectedTable table) => Table = table;

    /// <summary>The table by year.</summary>
    public SelectedTable Table { get; }

    /// <summary>The indicator.</summary>
    public Indicator Indicator => Table.Indicator;

    /// <summary>The rows with a value.</summary>
    public IEnumerable<int> Shown => Enumerable.Range(0, Table.RowCount).Where(row => Table.Value(row).Value is not null);

    /// <summary>The year of a row.</summary>
    public string YearOf(int row) => Table.CategoryOf(row, Dimension.Year)!.Code;

    /// <summary>The type of traject that it is about, where it is about one alone.</summary>
    public Category? Type => Table.Slices.FirstOrDefault(slice => slice.Dimension.Code == Dimension.TrajectTypes)?.Category;

    /// <summary>The address of its page, without the language.</summary>
    public string Path => $"/indicators/{Indicator.Code}?{TableQueryText.Of(Table, false)}";

    /// <summary>The figures of an indicator; null where the release does not hold it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="type">The code of the type of traject, or null for all.</param>
    public static IndicatorFigures? Of(Release release, Indicator indicator, string? type = null)
    {
        IReadOnlyList<CategoryFilter> where = type is null ? [] : [new CategoryFilter(Dimension.TrajectTypes, [type])];
        return TableSelection.TrySelect(release, indicator, new TableQuery { By = [Dimension.Year], Where = where }).Table is { } table ? new IndicatorFigures(table) : null;
    }
}
