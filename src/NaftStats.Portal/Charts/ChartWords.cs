using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Charts;

/// <summary>A chart in words, for who does not see it.</summary>
internal static class ChartWords
{
    // More figures than these are better read in the table.
    private const int MostFigures = 24;

    public static string Of(ChartKind kind, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, Language language)
    {
        var figures = kind switch
        {
            ChartKind.Lines => series.Select(one => $"{one.Name} {FromTo(categories, one.Marks, language)}"),
            ChartKind.Bar => categories.Zip(series[0].Marks, (category, mark) => $"{category} {Spoken(mark, language)}"),
            _ when categories.Count * series.Count <= MostFigures => series.Select(one =>
                $"{one.Name}{ChartTexts.Colon.In(language)}{string.Join(", ", categories.Zip(one.Marks, (category, mark) => $"{category} {Spoken(mark, language)}"))}"),
            _ => [string.Join(", ", series.Select(one => one.Name))],
        };
        return $"{ChartTexts.KindOf(kind).In(language)}. {string.Join("; ", figures.Select(figure => figure.Trim()))}. {ChartTexts.SameInTable.In(language)}";
    }

    private static string FromTo(IReadOnlyList<string> categories, IReadOnlyList<Mark> marks, Language language) =>
        $"{categories[0]} {Spoken(marks[0], language)}, {categories[^1]} {Spoken(marks[^1], language)}";

    private static string Spoken(Mark mark, Language language) => mark.Style switch
    {
        MarkStyle.Hidden => ChartTexts.Hidden.In(language),
        MarkStyle.Absent => ChartTexts.ReasonOf(mark.Text).In(language),
        _ => mark.Text,
    };
}
