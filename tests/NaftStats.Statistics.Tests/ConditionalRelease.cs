using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>
/// A release whose dimensions ask on: whether a pupil went back to school, if not why, and after that answer what came next.
/// </summary>
internal static class ConditionalRelease
{
    private static readonly Dimension TrajectTypes = SmallRelease.TrajectTypes;

    private static readonly Dimension Terug = SmallRelease.Flat("terug", [], TrajectType.Individueel) with
    {
        Levels =
        [
            Level("terug", ("ja", "wel"), ("deels", "wel"), ("nee", "niet")),
            Level("groep", ("wel", null), ("niet", null)),
        ],
    };

    private static readonly Dimension Reden = SmallRelease.Flat("reden", ["ziek", "werk"], TrajectType.Individueel) with
    {
        RegisteredWhen = new CategoryReference("terug", "nee"),
    };

    private static readonly Dimension Gevolg = SmallRelease.Flat("gevolg", ["loon", "leercontract"], TrajectType.Individueel) with
    {
        RegisteredWhen = new CategoryReference("reden", "werk"),
    };

    private static readonly DisclosurePolicy Policy = new("test", 5, 10, 2, 2, [], new Dictionary<string, int>());

    private static readonly Catalogue Catalogue = new(
        [SmallRelease.Year, TrajectTypes, Terug, Reden, Gevolg],
        [],
        [
            Indicator("trajecten", MeasureKind.Trajecten),
            Indicator("aandeel-werk", MeasureKind.Share) with { Of = new ShareOf("reden", "werk", false) },
            Indicator("aandeel-terug", MeasureKind.Share) with { Of = new ShareOf("terug", "ja", false) },
        ],
        [],
        []);

    public static Indicator IndicatorOf(string code) => Catalogue.FindIndicator(code)!;

    /// <summary>
    /// 2024: 20 pupils went back and 5 in part; of 20 who did not, 8 were ill and 12 had found work, 7 of them for a wage; 9 classes.
    /// 2023: 3 pupils did not go back, all ill.
    /// </summary>
    public static Release Create()
    {
        var rows = new List<(int Year, int Terug, int Reden, int Gevolg)>();
        void Add(int count, int year, int terug, int reden, int gevolg) => rows.AddRange(Enumerable.Repeat((year, terug, reden, gevolg), count));
        Add(20, 2024, 0, -1, -1);
        Add(5, 2024, 1, -1, -1);
        Add(8, 2024, 2, 0, -1);
        Add(7, 2024, 2, 1, 0);
        Add(5, 2024, 2, 1, 1);
        Add(9, 2024, -1, -1, -1);
        Add(3, 2023, 2, 0, -1);

        var tabulator = new Tabulator(Records(rows), [2023, 2024]);
        return new Release(
            new ReleaseIdentity("2024.1", default, Provenance.Synthetic, "", "", "", "", ""),
            Catalogue,
            Policy,
            [
                .. TabulationPlan.Shapes(Catalogue.Dimensions, Population.Opgestart, Policy)
                    .Select(shape => PrimarySuppression.Protect(tabulator.Tabulate(Population.Opgestart, shape), Policy)),
            ]);
    }

    private static RecordSet Records(List<(int Year, int Terug, int Reden, int Gevolg)> rows) => new(
        [.. rows.Select(row => row.Terug < 0 ? TrajectType.Klas : TrajectType.Individueel)],
        [.. rows.Select((row, place) => row.Terug < 0 ? -1 : place)],
        [.. rows.Select(row => new DateOnly(row.Year, 3, 1))],
        [.. rows.Select(_ => DateOnly.MaxValue)],
        new bool[rows.Count],
        new Dictionary<string, short[]>
        {
            ["trajecttype"] = [.. rows.Select(row => (short)(row.Terug < 0 ? 1 : 0))],
            ["terug"] = [.. rows.Select(row => (short)row.Terug)],
            ["reden"] = [.. rows.Select(row => (short)row.Reden)],
            ["gevolg"] = [.. rows.Select(row => (short)row.Gevolg)],
        },
        new Dictionary<string, ulong[]>(),
        new Dictionary<string, int[]>());

    private static Level Level(string code, params (string Code, string? Parent)[] categories) => new(
        code, LocalizedText.Same(code), [.. categories.Select(category => new Category(category.Code, LocalizedText.Same(category.Code), code, category.Parent))]);

    private static Indicator Indicator(string code, MeasureKind measure) => new(
        code, "thema", Population.Opgestart, measure, null, null, Unit.Trajecten, 1, LocalizedText.Same(code), LocalizedText.Same(code), []);
}
