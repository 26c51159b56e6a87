using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>A source document of one table over one dimension, whose lines are written <c>category figure</c>.</summary>
internal static class SmallDocument
{
    public static readonly Dimension Years = SmallModel.Flat(Dimension.Year, 2);
    public static readonly Dimension Types = SmallModel.Flat(Dimension.TrajectTypes, 2);

    public static Publication Counts(string dimension, params string[] lines) => Of(MeasureKind.Trajecten, dimension, lines);

    public static Publication Shares(string dimension, params string[] lines) => Of(MeasureKind.Share, dimension, lines);

    /// <summary>A document of one kind of figures, of one type of traject (both, where none is named) in one year.</summary>
    public static Publication Of(MeasureKind kind, string dimension, string[] lines, int? type = 0, int year = 0) => With(Column(kind, dimension, type, year), dimension, lines);

    public static PublishedColumn Column(MeasureKind kind, string dimension, int? type = 0, int year = 0)
    {
        var where = new Dictionary<string, string> { [Dimension.Year] = Years.Finest.Categories[year].Code };
        if (type is { } place)
        {
            where[Dimension.TrajectTypes] = Types.Finest.Categories[place].Code;
        }

        return new PublishedColumn("c", Population.Opgestart, kind, false, kind == MeasureKind.Share ? dimension : null, false, null, 0, where);
    }

    /// <summary>A document of one column; a line of several dimensions is written <c>category+category figure</c>, and a total <c>-</c>.</summary>
    public static Publication With(PublishedColumn column, string dimensions, params string[] lines)
    {
        var rows = lines.Select(line => line.Split(' '))
            .Select((line, i) => new PublishedRow([.. line[0].Split('+').Select(category => category == "-" ? null : category)], [line[1]], i));
        return new Publication(
            "d", "d", "d", null, null, LocalizedText.Same("d"), PeriodType.Kalenderjaar, GeographicScope.Brussel, [], [],
            [new PublishedTable("t", 1, "t", "t", dimensions.Split('+'), [column], [.. rows], [])], [], []);
    }
}
