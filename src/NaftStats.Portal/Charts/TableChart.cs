using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Charts;

/// <summary>Makes the charts of a table. Rows of totals are in none: a total beside its parts would dwarf them.</summary>
public sealed class TableChart
{
    // More small charts than these are no overview.
    private const int MostPanels = 24;

    private readonly TableDescription _description;
    private readonly SelectedTable _table;
    private readonly Language _language;
    private readonly int _year;

    private TableChart(TableDescription description, Language language)
    {
        (_description, _table, _language) = (description, description.Table, language);
        _year = _table.Axes.Select((axis, place) => axis.Dimension.Code == Dimension.Year ? place : -1).Append(-1).Max();
    }

    /// <summary>The kinds of chart that show a table, the best first; none where it is one figure, or too many for an eye.</summary>
    public static IReadOnlyList<ChartKind> Kinds(SelectedTable table)
    {
        var sizes = table.Axes.Select(axis => axis.Places.Count).ToArray();
        var years = table.Axes.Select((axis, place) => axis.Dimension.Code == Dimension.Year ? sizes[place] : 0).Sum();
        var kinds = new List<ChartKind>();
        if (sizes.Contains(0))
        {
            return kinds;
        }

        if (years > 1 && sizes.Length <= 2 && HasLine(table))
        {
            kinds.Add(ChartKind.Lines);
        }

        if (sizes.Length == 1)
        {
            kinds.Add(ChartKind.Bar);
        }

        if (sizes.Length == 2 && sizes.Min() <= Chart.MostSeries)
        {
            kinds.Add(ChartKind.Grouped);
        }

        if (sizes.Length >= 2 && sizes.SkipLast(1).Aggregate(1, (product, size) => product * size) <= MostPanels)
        {
            kinds.Add(ChartKind.Multiples);
        }

        return kinds;
    }

    /// <summary>The chart of a table.</summary>
    /// <param name="description">The table and what it says of itself.</param>
    /// <param name="kind">One of its kinds.</param>
    /// <param name="name">What the identifiers of the chart begin with.</param>
    /// <param name="language">The language of its texts.</param>
    public static Chart Of(TableDescription description, ChartKind kind, string name, Language language)
    {
        var maker = new TableChart(description, language);
        var (categories, series) = kind switch
        {
            ChartKind.Lines => maker.Lines(),
            ChartKind.Bar => maker.Bars(),
            ChartKind.Grouped => maker.Groups(),
            _ => maker.Panels(),
        };
        var shown = series.Count < maker._table.Axes.Where((_, place) => place != maker._year).Select(axis => axis.Places.Count).FirstOrDefault() && kind == ChartKind.Lines
            ? ChartTexts.SomeOf(series.Count, maker._table.Axes.First(axis => axis.Dimension.Code != Dimension.Year).Places.Count).In(language)
            : null;
        var subtitle = description.Subtitle.SkipLast(2).Select(text => text.In(language))
            .Append(ChartTexts.UnitOf(maker._table.Unit).In(language)).Append(shown).Append(kind == ChartKind.Multiples ? ChartTexts.SameScale.In(language) : null);
        return new Chart(
            name, kind, language, description.Title.In(language), string.Join(", ", subtitle.OfType<string>()), ChartWords.Of(kind, categories, series, language),
            categories, series, kind == ChartKind.Lines ? maker.Breaks() : [], maker.Source(), maker._table.Unit == Unit.Procent ? "%" : "");
    }

    private TableAxis Axis(int place) => _table.Axes[place];

    private string Label(int axis, int position) => Axis(axis)[position].Label.In(_language);

    // The other axis of a table of two.
    private static int Other(int axis) => 1 - axis;

    private (IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) Lines()
    {
        IReadOnlyList<string> years = [.. Enumerable.Range(0, Axis(_year).Places.Count).Select(position => Label(_year, position))];
        if (_table.Axes.Count == 1)
        {
            return (years, [new ChartSeries(string.Empty, [.. years.Select((_, position) => At(position))])]);
        }

        // The greatest lines; those without a last figure come after, in the order of the catalogue, so that no place in it betrays one.
        var other = Other(_year);
        var all = Enumerable.Range(0, Axis(other).Places.Count)
            .Select(line => new ChartSeries(Label(other, line), [.. years.Select((_, year) => _year == 0 ? At(year, line) : At(line, year))]))
            .Where(series => series.Marks.Any(mark => mark.Style is not MarkStyle.Absent));
        return (years, [.. all.OrderByDescending(series => series.Marks[^1].Value ?? double.NegativeInfinity).Take(Chart.MostSeries)]);
    }

    private (IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) Bars()
    {
        var order = Enumerable.Range(0, Axis(0).Places.Count);
        if (!IsOrdered(Axis(0)))
        {
            // The greatest first; hidden ones last, in the order of the catalogue.
            order = order.OrderByDescending(position => At(position).Value ?? double.NegativeInfinity);
        }

        var positions = order.ToArray();
        return ([.. positions.Select(position => Label(0, position))], [new ChartSeries(string.Empty, [.. positions.Select(position => At(position))])]);
    }

    private (IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) Groups()
    {
        var series = Axis(1).Places.Count <= Chart.MostSeries ? 1 : 0;
        return (
            [.. Enumerable.Range(0, Axis(Other(series)).Places.Count).Select(position => Label(Other(series), position))],
            [.. Enumerable.Range(0, Axis(series).Places.Count).Select(one => new ChartSeries(
                Label(series, one),
                [.. Enumerable.Range(0, Axis(Other(series)).Places.Count).Select(category => series == 1 ? At(category, one) : At(one, category))]))]);
    }

    // The last axis is drawn in each small chart; there is one for each combination of the others.
    private (IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) Panels()
    {
        IEnumerable<int[]> panels = [[]];
        foreach (var axis in _table.Axes.SkipLast(1))
        {
            panels = panels.SelectMany(panel => Enumerable.Range(0, axis.Places.Count).Select(position => (int[])[.. panel, position]));
        }

        var last = _table.Axes.Count - 1;
        return (
            [.. Enumerable.Range(0, Axis(last).Places.Count).Select(position => Label(last, position))],
            [.. panels.Select(panel => new ChartSeries(
                string.Join(", ", panel.Select((position, axis) => Label(axis, position))),
                [.. Enumerable.Range(0, Axis(last).Places.Count).Select(position => At([.. panel, position]))]))]);
    }

    // Lines show figures and where one is hidden; of what is not published at all nothing would be left but a frame.
    private static bool HasLine(SelectedTable table) => Enumerable.Range(0, table.RowCount)
        .Any(row => !table.IsTotal(row) && table.Value(row).Status is ObservationStatus.Available or ObservationStatus.Hidden);

    private Mark At(params int[] positions)
    {
        var row = positions.Index().Aggregate(0, (row, position) => (row * Axis(position.Index).Count) + position.Item);
        var value = _table.Value(row);
        var style = value.Value is null
            ? value.Status == ObservationStatus.Hidden ? MarkStyle.Hidden : MarkStyle.Absent
            : _table.Origin(row) switch { FigureOrigin.Printed => MarkStyle.Printed, FigureOrigin.Computed => MarkStyle.Computed, _ => MarkStyle.Demonstration };
        return new Mark(value.Value, _table.Format(value, _language) ?? value.Status.Symbol()!, style);
    }

    private ChartBreak[] Breaks()
    {
        var years = Enumerable.Range(0, Axis(_year).Places.Count).Select(position => int.Parse(Axis(_year)[position].Code, CultureInfo.InvariantCulture)).ToList();
        return
        [
            .. _description.Breaks.GroupBy(one => years.FindIndex(year => year >= one.FromYear)).Where(group => group.Key > 0).OrderBy(group => group.Key)
                .Select(group => new ChartBreak(group.Key, string.Join("; ", group.Select(one => Sentence.Inside(one.Title).In(_language))))),
        ];
    }

    private string[] Source()
    {
        var identity = _table.Release.Identity;
        var origins = _description.Origins;
        var titles = _description.Sources.Select(source => source.Publication.Title).Distinct().ToList();
        if (origins.Demonstration > 0)
        {
            titles.Add(ChartTexts.SyntheticSource.In(_language));
        }

        var unofficial = origins.Demonstration == 0 ? null : origins.Printed + origins.Computed == 0 ? ChartTexts.NotOfficial : ChartTexts.PartlyNotOfficial;
        string[] release = [$"NaftStats, {ChartTexts.Release.In(_language)} {identity.Version}{(unofficial is null ? null : ChartTexts.Colon.In(_language) + unofficial.In(_language))}"];
        string[] errata = _description.Errata.Count > 0 ? [ChartTexts.Errata.In(_language)] : [];
        return titles.Count == 0 ? [.. errata, .. release] : [.. errata, ChartTexts.Source.In(_language) + ChartTexts.Colon.In(_language) + string.Join("; ", titles), .. release];
    }

    // Categories that are numbers or years keep their order.
    private static bool IsOrdered(TableAxis axis) => axis.Dimension.DerivedFrom is not null || axis.Dimension.Code == Dimension.Year;
}
