using System.Globalization;

namespace NaftStats.Portal.Charts;

/// <summary>Where the points, the segments and the labels of the lines of a chart stand.</summary>
public sealed class LineLayout
{
    /// <summary>The height of the plot in pixels.</summary>
    public const double Height = 308;

    private const double LabelLine = 14, Above = 11, Left = 7, Right = 65, RightAlone = 93;

    private readonly Chart _chart;
    private readonly double[] _places;

    /// <summary>A label at the end of a line.</summary>
    /// <param name="Series">The place of its series.</param>
    /// <param name="Value">The last figure.</param>
    /// <param name="Lines">The lines of its text, the figure left out.</param>
    /// <param name="Baseline">The baseline of the first line.</param>
    public sealed record Label(int Series, string Value, IReadOnlyList<string> Lines, double Baseline);

    /// <summary>Places the lines of <paramref name="chart"/>.</summary>
    public LineLayout(Chart chart)
    {
        _chart = chart;
        Scale = chart.Scale(5);
        // Years stand as far apart as they are, also where some are left out.
        var years = chart.Categories.Select((name, place) => double.TryParse(name, CultureInfo.InvariantCulture, out var year) ? year : place).ToArray();
        var width = years[^1] - years[0];
        _places = [.. years.Select(year => width == 0 ? Left : Left + ((End - Left) * (year - years[0]) / width))];
    }

    /// <summary>The axis of the values.</summary>
    public AxisScale Scale { get; }

    /// <summary>True for a single line: the title names it, and each of its points carries its figure.</summary>
    public bool IsAlone => _chart.Series.Count == 1;

    /// <summary>Where the last category stands, in per cent.</summary>
    public double End => IsAlone ? RightAlone : Right;

    /// <summary>Where a category stands, in per cent.</summary>
    public double X(int category) => _places[category];

    /// <summary>Half-way before a category, where a break stands.</summary>
    public double Before(int category) => (_places[category - 1] + _places[category]) / 2;

    /// <summary>Where a value stands, in pixels from the top of the plot.</summary>
    public double Y(double value) => Height * (1 - (Scale.Percent(value) / 100));

    /// <summary>The segments of a series: the places that they join.</summary>
    public IEnumerable<(int From, double Start, double End, bool IsPale, bool CrossesBreak)> Segments(ChartSeries series)
    {
        for (var i = 1; i < series.Marks.Count; i++)
        {
            if (series.Marks[i - 1] is { Value: { } start } first && series.Marks[i] is { Value: { } end } second)
            {
                var at = i;
                var isPale = first.Style == MarkStyle.Demonstration || second.Style == MarkStyle.Demonstration;
                yield return (i - 1, Y(start), Y(end), isPale, _chart.Breaks.Any(one => one.At == at));
            }
        }
    }

    /// <summary>The categories at which some series is hidden: one box each, however many are.</summary>
    public IEnumerable<int> Hidden => Enumerable.Range(0, _chart.Categories.Count)
        .Where(category => _chart.Series.Any(series => series.Marks[category].Style == MarkStyle.Hidden));

    /// <summary>The figures written at the points themselves, with their baselines: all of a single line, else the first of a line that stands apart.</summary>
    public IEnumerable<(int Category, double Baseline, string Text)> Figures(int series)
    {
        var marks = _chart.Series[series].Marks;
        if (IsAlone)
        {
            return marks.Index().Where(mark => mark.Item.Value is not null).Select(mark => (mark.Index, Baseline(mark.Index, mark.Item.Value!.Value), mark.Item.Text));
        }

        return marks[0].Value is { } value && Baseline(0, value) == Y(value) - Above && _chart.Series.Where((_, other) => other != series)
            .All(other => other.Marks[0].Value is not { } near || Math.Abs(Y(near) - Y(value)) > 24)
            ? [(0, Y(value) - Above, marks[0].Text)]
            : [];
    }

    // Above its point; the first one also above a number of the axis that it would cover.
    private double Baseline(int category, double value)
    {
        var baseline = Y(value) - Above;
        return category > 0 ? baseline : Scale.Ticks.Select(tick => Y(tick) - 4).Where(tick => Math.Abs(tick - baseline) < 13).Select(tick => tick - 13).Prepend(baseline).Min();
    }

    /// <summary>The labels at the ends of the lines, moved apart, each no wider than <paramref name="width"/> pixels.</summary>
    public IEnumerable<Label> Labels(double width)
    {
        if (IsAlone)
        {
            return [];
        }

        var labels = _chart.Series
            .Select((series, place) => (Place: place, Last: series.Marks[^1], Y: Y(series.Marks.LastOrDefault(mark => mark.Value is not null).Value ?? 0), series.Name))
            .Select(label => label with { Y = label.Last.Style == MarkStyle.Hidden ? Height : label.Y })
            .OrderBy(label => label.Y).ThenBy(label => label.Place)
            .Select(label => (label.Place, label.Y, label.Last.Text, Lines: Fit(label.Last.Text, label.Name, width))).ToArray();
        var tops = TextFit.Spread([.. labels.Select(label => label.Y - 7)], [.. labels.Select(label => label.Lines.Count * LabelLine)], Height + 8);
        return labels.Select((label, place) => new Label(label.Place, label.Text, label.Lines, tops[place] + 11.5));
    }

    private static IReadOnlyList<string> Fit(string value, string name, double width)
    {
        var lines = TextFit.Wrap(value + " " + name, width, 13);
        return [lines[0][value.Length..].TrimStart(), .. lines.Skip(1)];
    }
}
