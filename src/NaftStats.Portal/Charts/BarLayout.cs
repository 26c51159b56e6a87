namespace NaftStats.Portal.Charts;

/// <summary>Where the bars of a chart stand: under the name of each category a bar for each series.</summary>
public sealed class BarLayout
{
    /// <summary>The measures of one row, in pixels.</summary>
    /// <param name="Font">The size of its text.</param>
    /// <param name="Line">The height of a line of its name.</param>
    /// <param name="Bar">The height of a bar.</param>
    /// <param name="Pitch">From one bar to the next.</param>
    /// <param name="Gap">What remains under the last bar.</param>
    /// <param name="Label">The width that a name may take.</param>
    /// <param name="Room">The width of the longest bar where the chart is narrowest.</param>
    public sealed record Measures(double Font, double Line, double Bar, double Pitch, double Gap, double Label, double Room);

    /// <summary>A chart of its own, at least 288 pixels wide.</summary>
    public static readonly Measures Whole = new(13, 15, 12, 16, 6, 270, 238);

    /// <summary>One of several small charts, at least 135 pixels wide.</summary>
    public static readonly Measures Small = new(12, 13, 7.5, 11, 4, 128, 106);

    /// <summary>A bar.</summary>
    /// <param name="Series">The place of its series.</param>
    /// <param name="Top">Where it begins, in pixels.</param>
    /// <param name="Mark">Its figure.</param>
    public sealed record Bar(int Series, double Top, Mark Mark);

    /// <summary>A category.</summary>
    /// <param name="Label">The lines of its name.</param>
    /// <param name="Baseline">The baseline of the first line.</param>
    /// <param name="Bars">Its bars.</param>
    public sealed record Row(IReadOnlyList<string> Label, double Baseline, IReadOnlyList<Bar> Bars);

    /// <summary>Places the bars of <paramref name="series"/> from the top.</summary>
    public BarLayout(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, AxisScale scale, Measures size)
    {
        Size = size;
        Scale = scale;
        Series = series;
        var rows = new List<Row>();
        var top = 3d;
        for (var i = 0; i < categories.Count; i++)
        {
            var label = TextFit.Wrap(categories[i], size.Label, size.Font);
            var bars = top + (label.Count * size.Line) + 4;
            var place = i;
            rows.Add(new Row(label, top + size.Line - 1, [.. series.Select((one, number) => new Bar(number, bars + (number * size.Pitch), one.Marks[place]))]));
            top = bars + (series.Count * size.Pitch) + size.Gap + (series.Count > 1 ? 6 : 0);
        }

        Rows = rows;
        Height = top;
        Named = series.Count > 1 ? rows.FindIndex(row => row.Bars.All(HasRoom)) : -1;
    }

    /// <summary>The measures of a row.</summary>
    public Measures Size { get; }

    /// <summary>The axis.</summary>
    public AxisScale Scale { get; }

    /// <summary>The series.</summary>
    public IReadOnlyList<ChartSeries> Series { get; }

    /// <summary>The categories.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The height of all rows, in pixels.</summary>
    public double Height { get; }

    /// <summary>The first row whose bars leave room for the names of the series; -1 where none does and a key must name them.</summary>
    public int Named { get; }

    /// <summary>The marks drawn as bars of one style: a zero is a tick, which no scale can hide.</summary>
    public IEnumerable<Bar> BarsOf(int series, bool demonstration) => Rows.SelectMany(row => row.Bars).Where(bar =>
        bar.Series == series && bar.Mark.Value is not null && bar.Mark.Style == MarkStyle.Demonstration == demonstration);

    /// <summary>The hidden marks.</summary>
    public IEnumerable<Bar> Hidden => Rows.SelectMany(row => row.Bars).Where(bar => bar.Mark.Style == MarkStyle.Hidden);

    /// <summary>The width of a bar in per cent of the axis; null for a true zero.</summary>
    public double? Length(Bar bar) => bar.Mark.Value is { } value && value != 0 ? Scale.Percent(value) : null;

    private bool HasRoom(Bar bar) =>
        bar.Mark.Style != MarkStyle.Hidden
        && ((Length(bar) ?? 0) * Size.Room / 100) + TextFit.Width(bar.Mark.Text, Size.Font) + TextFit.Width(Series[bar.Series].Name, Size.Font + 1) + 14 < Size.Label;
}
