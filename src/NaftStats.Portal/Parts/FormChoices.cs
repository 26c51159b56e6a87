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
/// What can be chosen in the form of a table, beside all that is chosen now: changing one thing never leads to a table that the release
/// does not hold.
/// </summary>
internal sealed class FormChoices
{
    private readonly SelectedTable _table;
    private readonly TableQuery _now;
    private readonly IReadOnlyList<TableAxis> _axes;
    private readonly Breakdowns _breakdowns;
    private readonly Dictionary<string, Breakdown> _held;
    private readonly Dictionary<string, string> _filtered;
    private readonly Implications _implied;

    public FormChoices(SelectedTable table)
    {
        _table = table;
        _breakdowns = Breakdowns.Of(table.Release, table.Indicator);
        _held = _breakdowns.All.ToDictionary(breakdown => KeyOf(breakdown.By));
        _axes = [.. _breakdowns.All.SelectMany(breakdown => breakdown.Axes).DistinctBy(axis => axis.Name)
            .OrderBy(axis => _breakdowns.Dimensions.Index().First(known => known.Item == axis.Dimension).Index)];

        // That the table stands at individual trajecten because there are no others was not chosen, and is not kept.
        var filters = table.Slices.Where(slice => !slice.Level.IsWhole && slice.Dimension.Code != Dimension.Year
            && !(table.Choices.IsIndividualOnly && slice.Dimension.Code == Dimension.TrajectTypes)).ToArray();
        _filtered = filters.ToDictionary(slice => slice.Dimension.Code, slice => new TableAxis(slice.Dimension, slice.Level, []).Name);
        _now = new TableQuery
        {
            By = [.. table.Axes.Select(axis => axis.Name)],
            Where = [.. filters.Select(slice => new CategoryFilter(slice.Dimension.Code, [slice.Category.Code]))],
        };
        _implied = new Implications(Catalogue.Dimensions, Catalogue.Dimensions);
    }

    /// <summary>The catalogue of the release.</summary>
    public Catalogue Catalogue => _table.Release.Catalogue;

    /// <summary>True where the table has a row or a column for each year.</summary>
    public bool HasYears => _now.By.Contains(Dimension.Year);

    /// <summary>What can stand at a place of the breakdown: the rows first, the columns last, the others between.</summary>
    public IReadOnlyList<Choice> Axes(int place)
    {
        var chosen = place < _now.By.Count ? _now.By[place] : null;
        var others = _now.By.Where((_, at) => at != place).Select(DimensionOf).ToArray();
        var names = _axes.Select(axis => (axis.Name, Label: TableDescription.NameOf(axis), axis.Level.Categories.Count))
            .Prepend((Dimension.Year, Catalogue.Years.Title, Catalogue.Years.Finest.Categories.Count));
        var choices = new List<Choice>();
        foreach (var (name, label, size) in names.Where(name => !others.Contains(DimensionOf(name.Item1))))
        {
            // A filter gives way to a breakdown by its dimension.
            string[] by = place >= _now.By.Count ? [.. _now.By, name] : [.. _now.By.Select((other, at) => at == place ? name : other)];
            var query = _now with { By = by, Where = [.. _now.Where.Where(filter => filter.Dimension != DimensionOf(name))] };
            if (name == chosen || IsHeld(query, null))
            {
                var (cells, hidden) = place == 0 ? (size, 0) : Count(query);
                choices.Add(new Choice(name, label, name == chosen, cells, hidden));
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
                .Select(level => (level.Title, Choices: (IReadOnlyList<Choice>)[.. Held(level)
                    .Select(category => new Choice($"{dimension.Code}:{category.Code}", category.Label, category.Code == chosen))]))
                .Where(level => level.Choices.Count > 0).ToArray();
            if (levels.Length > 0)
            {
                filters.Add(new FilterChoices(dimension, levels, core.Contains(dimension.Code)));
            }

            // Categories differ only where others imply one of them; else the first tells for all.
            IEnumerable<Category> Held(Level level) => _implied.Places.ContainsKey(dimension.Code) ? level.Categories.Where(category => IsHeldAt(level, category))
                : IsHeldAt(level, level.Categories[0]) ? level.Categories : [];

            bool IsHeldAt(Level level, Category category) =>
                IsHeld(_now with { Where = [.. others, new CategoryFilter(dimension.Code, [category.Code])] }, new TableAxis(dimension, level, []).Name);
        }

        return filters;
    }

    /// <summary>The dimensions within which counts can be shown as percentages.</summary>
    public IReadOnlyList<Choice> Shares() =>
    [
        .. _table.Axes.Where(axis => axis.Dimension.Code != Dimension.Year && Try(_now with { Share = axis.Dimension.Code }) is not null)
            .Select(axis => new Choice(axis.Dimension.Code, Sentence.Inside(axis.Dimension.Title), _table.Choices.ShareWithin == axis.Dimension.Code)),
    ];

    // A release holds a table where it holds the breakdown by all that the table names, filters included. No breakdown has a dimension that
    // its others imply, so beside a filter on such a one the question itself is tried.
    private bool IsHeld(TableQuery query, string? filter) =>
        _held.ContainsKey(KeyOf(query.By.Concat(query.Where.Select(where => filter is not null && DimensionOf(filter) == where.Dimension ? filter : _filtered[where.Dimension]))))
        || (query.Where.Any(where => _implied.Places.ContainsKey(where.Dimension)) && Try(query) is not null);

    // Of a whole breakdown over all years the count is at hand.
    private (int Cells, int Hidden) Count(TableQuery query)
    {
        if (query.Where.Count == 0 && query.By.Contains(Dimension.Year) && _held.TryGetValue(KeyOf(query.By), out var breakdown))
        {
            return _breakdowns.Count(breakdown);
        }

        return Try(query) is { } table ? (table.RowCount, Enumerable.Range(0, table.RowCount).Count(row => table.Value(row).Status == ObservationStatus.Hidden)) : (0, 0);
    }

    private SelectedTable? Try(TableQuery query) => TableSelection.TrySelect(_table.Release, _table.Indicator, query).Table;

    private static string KeyOf(IEnumerable<string> names) => string.Join('+', names.Where(name => name != Dimension.Year).Order(StringComparer.Ordinal));

    private static string DimensionOf(string name) => name.Split('@')[0];
}
