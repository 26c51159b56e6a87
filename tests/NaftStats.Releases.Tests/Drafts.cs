using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Releases.Tests;

/// <summary>A release of one small cube, ready to be written.</summary>
internal static class Drafts
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static ReleaseDraft Of(int trajecten)
    {
        var year = Dimension("year", [new Level("year", LocalizedText.Same("year"), [Category("2024", "year")])]);
        var region = Dimension("region",
        [
            new Level("gebied", LocalizedText.Same("gebied"), [Category("antwerpen", "gebied"), Category("brussel", "gebied")]),
            new Level("provincie", LocalizedText.Same("provincie"),
                [Category("provincie-antwerpen", "provincie") with { Label = new LocalizedText("Provincie Antwerpen", "Province d'Anvers", "Province of Antwerp") }, Category("gewest", "provincie")]),
        ]);
        var policy = new DisclosurePolicy("test", 5, 10, 2, 3, [], new Dictionary<string, int>());
        var cube = new Cube(
            Population.Opgestart,
            new CubeShape([new CubeAxis(region, region.Levels[1])]),
            1,
            [trajecten, 0],
            [9, 0],
            [CellStatus.Shown, CellStatus.Hidden],
            [new MeanColumn(new QuantityMean("leeftijd", 1), [148, MeanColumn.Hidden])]);
        return new ReleaseDraft(
            Provenance.Synthetic, "data", "definitions", "policy", "tests", new Catalogue([year, region], [], [], [], []), policy, [cube], Report(policy, [cube]));
    }

    private static AuditReport Report(DisclosurePolicy policy, Cube[] cubes) => AuditSeal.Seal(
        new AuditReport(
            "1", policy.Profile, AuditSeal.MaskHash(cubes), [new PublishedShare("1", 1, 2, 1, null)], [], [], [], 3, [new AuditRun(AuditRun.Public, 7, 0)])
        {
            Controls = [new AuditRun(AuditRun.Public, 7, 5)],
        },
        "data", "policy", "tests", policy);

    private static Category Category(string code, string level) => new(code, LocalizedText.Same(code), level);

    private static Dimension Dimension(string code, Level[] levels) => new(
        code, LocalizedText.Same(code), LocalizedText.Same(code), levels, [TrajectType.Individueel], null, Enum.GetValues<Population>(), false, false, null, []);
}
