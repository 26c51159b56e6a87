using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>The small release with a source document that prints some of its figures, and one that it does not give.</summary>
internal static class PrintedRelease
{
    public static Release Create()
    {
        var release = SmallRelease.Create();
        return new Release(release.Identity, release.Catalogue with { Publications = [Document] }, release.Policy, release.Cubes);
    }

    private static readonly Publication Document = new(
        "report", "Report", "Publisher", null, null, LocalizedText.Same("report"), PeriodType.Kalenderjaar, GeographicScope.VlaamseGemeenschap, [], [],
        [
            // Antwerpen 11 and 8 make 19; Mechelen 7 is misprinted, it is 6; Brussel 3 is small.
            Table("regions", ["trajecttype", "region"], Count("trajecten", ("year", "2024")),
                (["individueel", "antwerpen"], "11"), (["klas", "antwerpen"], "8"), (["individueel", "mechelen"], "7"), (["individueel", "brussel"], "3"), (["individueel", null], "20")),
            Table("pupils", ["geslacht"], Count("leerlingen", ("year", "2024")) with { Kind = MeasureKind.Leerlingen, CountsLeerlingen = true },
                (["mannelijk"], "10"), (["vrouwelijk"], "9"), ([null], "19")),
            Table("shares", ["geslacht"], Share(1), (["vrouwelijk"], "45,0%"), ([null], "100%")),
            Table("round-shares", ["geslacht"], Share(0), (["mannelijk"], "55%")),
            Table("other-shares", ["geslacht"], Share(1) with { BaseIsSumOfCells = true }, (["mannelijk"], "55,0%")),
            Table("earlier", ["region"], Count("trajecten", ("year", "2023"), ("trajecttype", "individueel")), (["brussel"], "7")),
        ],
        [],
        []);

    private static PublishedColumn Count(string code, params (string, string)[] where) => new(
        code, Population.Opgestart, MeasureKind.Trajecten, false, null, false, null, 0, where.ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static PublishedColumn Share(int decimals) =>
        Count("aandeel", ("year", "2024"), ("trajecttype", "individueel")) with { Kind = MeasureKind.Share, Within = "geslacht", Decimals = decimals };

    private static PublishedTable Table(string code, string[] dimensions, PublishedColumn column, params (string?[] Categories, string Figure)[] rows) => new(
        code, 1, code, "1", dimensions, [column], [.. rows.Select((row, line) => new PublishedRow(row.Categories, [row.Figure], line))], []);
}
