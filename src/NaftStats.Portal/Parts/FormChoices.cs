using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Parts;

/// <summary>One thing that can be chosen in a form.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsChosen">True where it is chosen now.</param>
/// <param name="Cells">How many cells the table would have; 0 where that says nothing.</param>
/// <param name="Hidden">How many of them are hidden.</param>
public sealed record Choice(string Value, LocalizedText Label, bool IsChosen, int Cells = 0, int Hidden = 0);

/// <summary>The categories by which one dimension can be filtered.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Levels">The choices of each level that can be chosen on.</param>
/// <param name="IsCore">True for a dimension that figures are asked by most.</param>
public sealed record FilterChoices(Dimension Dimension, IReadOnlyList<(LocalizedText Level, IReadOnlyList<Choice> Choices)> Levels, bool IsCore);

/// <summary>
/// What can be chosen in the form of a table. Each choice was tried with all that is chosen now, so changing one of them never leads to
/// a table that the release does not hold.
/// </summary>
internal sealed class FormChoices
{
    private readonly SelectedTable _table;
    private readonly TableQuery _now;
    private readonly IReadOnlyList<TableAxis> _axes;
    private readonly Breakdowns _breakdowns;

    public FormChoices(SelectedTable table)
    {
        _table = table;
        _breakdowns = Breakdowns.Of(table.Release, table.Indicator);
        _axes = [.. _breakdowns.All.SelectMany(breakdown => breakdown.Axes).DistinctBy(axis => axis.Name)
            .OrderBy(axis => _breakdowns.Dimensions.Index().First(known => known.Item == axis.Dimension).Index)];
        _now = new TableQuery
        {
            By = [.. table.Axes.Select(axis => axis.Name)],
            Where = [.. table.Slices.Where(slice => !slice.Level.IsWhole && slice.Dimension.Code != Dimension.Year)
                .Select(slice => new CategoryFilter(slice.Dimension.Code, [slice.Category.Code]))],
        };
    }

    /// <summary>The catalogue of the release.</summary>
    public Catalogue Catalogue => _table.Release.Catalogue;

    /// <summary>True where the table has a row or a column for each year.</summary>
    public bool HasYears => _now.By.Contains(Dimension.Year);

    /// <summary>What can stand at a place of the breakdown: the rows first, the columns last, the others between.</summary>
    public IReadOnlyList<Choice> Axes(int place)
    {
        var chosen = place < _now.By.Count ? _now.By[place] : null;
        var names = _axes.Select(axis => (axis.Name, Label: TableDescription.NameOf(axis), axis.Level.Categories.Count))
            .Prepend((Dimension.Year, Catalogue.Years.Title, Catalogue.Years.Finest.Categories.Count));
        var choices = new List<Choice>();
        foreach (var (name, label, size) in names)
        {
            var others = _now.By.Where((other, at) => at != place).ToArray();
            if (others.Any(other => DimensionOf(other) == DimensionOf(name)))
            {
                continue;
            }

            // A filter gives way to a breakdown by its dimension.
            var by = place >= _now.By.Count ? [.. _now.By, name] : _now.By.Select((other, at) => at == place ? name : other).ToArray();
            var query = _now with { By = by, Where = [.. _now.Where.Where(filter => filter.Dimension != DimensionOf(name))] };
            if (Try(query) is { } table)
            {
                var hidden = place == 0 ? 0 : Enumerable.Range(0, table.RowCount).Count(row => table.Value(row).Status == ObservationStatus.Hidden);
                choices.Add(new Choice(name, label, name == chosen, place == 0 ? size : table.RowCount, hidden));
            }
        }

        return choices;
    }

    /// <summary>The filters that can be set besides the breakdown.</summary>
    public IReadOnlyList<FilterChoices> Filters()
    {
        var core = _table.Release.Policy.CoreDimensions.Append(Dimension.TrajectTypes).ToHashSet();
        var filters = new List<FilterChoices>();
        foreach (var dimension in _axes.Select(axis => axis.Dimension).Distinct().Where(dimension => _now.By.All(name => DimensionOf(name) != dimension.Code)))
        {
            var chosen = _now.Where.FirstOrDefault(filter => filter.Dimension == dimension.Code)?.In[0];
            var others = _now.Where.Where(filter => filter.Dimension != dimension.Code).ToArray();
            var levels = dimension.Levels.Where(level => !level.IsWhole)
                .Select(level => (level.Title, Choices: (IReadOnlyList<Choice>)[.. level.Categories
                    .Where(category => IsHeld(category, level))
                    .Select(category => new Choice($"{dimension.Code}:{category.Code}", category.Label, category.Code == chosen))]))
                .Where(level => level.Choices.Count > 0).ToArray();
            if (levels.Length > 0)
            {
                filters.Add(new FilterChoices(dimension, levels, core.Contains(dimension.Code)));
            }

            // Categories differ only where a dimension implies one, so one of each level tells for most.
            bool IsHeld(Category category, Level level) =>
                Try(_now with { Where = [.. others, new CategoryFilter(dimension.Code, [category.Code])] }) is not null;
        }

        return filters;
    }

    /// <summary>The dimensions within which counts can be shown as percentages.</summary>
    public IReadOnlyList<Choice> Shares() =>
    [
        .. _table.Axes.Where(axis => axis.Dimension.Code != Dimension.Year && Try(_now with { Share = axis.Dimension.Code }) is not null)
            .Select(axis => new Choice(axis.Dimension.Code, Sentence.Inside(axis.Dimension.Title), _table.Choices.ShareWithin == axis.Dimension.Code)),
    ];

    private SelectedTable? Try(TableQuery query) => TableSelection.TrySelect(_table.Release, _table.Indicator, query).Table;

    private static string DimensionOf(string name) => name.Split('@')[0];
}
