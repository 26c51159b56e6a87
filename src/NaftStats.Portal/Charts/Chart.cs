using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Charts;

/// <summary>How the figures of a chart are drawn.</summary>
public enum ChartKind
{
    /// <summary>A bar for each category.</summary>
    Bar,

    /// <summary>A line for each series, over years.</summary>
    Lines,

    /// <summary>A bar for each series at each category.</summary>
    Grouped,

    /// <summary>A small chart of bars for each series, all on one scale.</summary>
    Multiples,
}

/// <summary>What a mark looks like: where its figure comes from, or why there is none.</summary>
public enum MarkStyle
{
    /// <summary>A source document prints this very figure.</summary>
    Printed,

    /// <summary>Computed from official records.</summary>
    Computed,

    /// <summary>Computed from synthetic records.</summary>
    Demonstration,

    /// <summary>Withheld to protect pupils: every such mark has the same size.</summary>
    Hidden,

    /// <summary>There is no figure, for another reason.</summary>
    Absent,
}

/// <summary>One figure of a chart.</summary>
/// <param name="Value">The value, or null.</param>
/// <param name="Text">The value, or what stands in its place, as it is written.</param>
/// <param name="Style">What it looks like.</param>
public readonly record struct Mark(double? Value, string Text, MarkStyle Style);

/// <summary>The figures of one line, one group of bars or one small chart.</summary>
/// <param name="Name">The name.</param>
/// <param name="Marks">A figure for each category of the chart.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<Mark> Marks);

/// <summary>A break in the series: what comes after it was counted in another way.</summary>
/// <param name="At">The place of the first category after it.</param>
/// <param name="Text">What changed.</param>
public sealed record ChartBreak(int At, string Text);

/// <summary>One chart, ready to be drawn. Its texts are in one language.</summary>
/// <param name="Name">What its identifiers begin with, unique on a page.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Language">The language of its texts and numbers.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">At which slices and in which unit.</param>
/// <param name="Description">The same figures in words, for who does not see it.</param>
/// <param name="Categories">The names of its categories; years for lines.</param>
/// <param name="Series">Its series: one for plain bars, at most six for lines and groups.</param>
/// <param name="Breaks">The breaks between its years.</param>
/// <param name="Source">Lines that name its source and release.</param>
/// <param name="Suffix">What follows the greatest number of its axis: <c>%</c>, or nothing.</param>
public sealed record Chart(
    string Name,
    ChartKind Kind,
    Language Language,
    string Title,
    string Subtitle,
    string Description,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<ChartBreak> Breaks,
    IReadOnlyList<string> Source,
    string Suffix = "")
{
    /// <summary>The number of series that colours and shapes can tell apart.</summary>
    public const int MostSeries = 6;

    /// <summary>The width of a picture in pixels; null for a chart that takes the width of its place.</summary>
    public int? Width { get; init; }

    internal IEnumerable<Mark> Marks => Series.SelectMany(series => series.Marks);

    internal bool Shows(MarkStyle style) => Marks.Any(mark => mark.Style == style);

    internal AxisScale Scale(int steps) => AxisScale.To(Marks.Max(mark => mark.Value) ?? 0, steps);

    /// <summary>The letter of a break, by which the key names it; nothing where it is the only one.</summary>
    internal string BreakSign(int place) => Breaks.Count == 1 ? "" : ((char)('A' + place)).ToString();
}
