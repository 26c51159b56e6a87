using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>A release small enough to check by hand: two years, three gebieden under two provinces, pupils and classes.</summary>
internal static class SmallRelease
{
    public static readonly Dimension Year = Flat("year", ["2023", "2024"]);
    public static readonly Dimension TrajectTypes = Flat("trajecttype", ["individueel", "klas"]);
    public static readonly Dimension Geslacht = Flat("geslacht", ["mannelijk", "vrouwelijk"], TrajectType.Individueel) with { DescribesPupil = true };
    public static readonly Dimension Deelnemers = Flat("deelnemers", ["1-9", "10-19"], TrajectType.Klas);
    public static readonly Dimension Doelstellingen = Flat("doelstellingen", ["ja", "nee"]) with { Populations = [Population.Afgesloten] };

    public static readonly Dimension Region = Flat("region", []) with
    {
        Levels =
        [
            new Level("gebied", LocalizedText.Same("gebied"),
                [Category("antwerpen", "gebied", "provincie-antwerpen"), Category("mechelen", "gebied", "provincie-antwerpen"), Category("brussel", "gebied", "gewest")]),
            new Level("provincie", LocalizedText.Same("provincie"), [Category("provincie-antwerpen", "provincie", "geheel"), Category("gewest", "provincie", "geheel")]),
            new Level("geheel", LocalizedText.Same("geheel"), [Category("geheel", "geheel", null)]),
        ],
    };

    public static readonly DisclosurePolicy Policy = new("test", 5, 10, 2, 3, ["trajecttype", "region", "geslacht"], new Dictionary<string, int> { ["region@gebied"] = 2 });

    public static readonly Catalogue Catalogue = new(
        [Year, TrajectTypes, Region, Geslacht, Deelnemers, Doelstellingen],
        [new Theme("thema", LocalizedText.Same("thema"))],
        [
            Indicator("opgestarte-trajecten", Population.Opgestart, MeasureKind.Trajecten),
            Indicator("opgestarte-leerlingen", Population.Opgestart, MeasureKind.Leerlingen),
            Indicator("aandeel-vrouwelijk", Population.Opgestart, MeasureKind.Share) with { Of = new ShareOf("geslacht", "vrouwelijk", true) },
            Indicator("trajecten-per-leerling", Population.Opgestart, MeasureKind.Ratio) with { Decimals = 2 },
        ],
        [],
        []);

    public static Indicator IndicatorOf(string code) => Catalogue.FindIndicator(code)!;

    /// <summary>
    /// 2024, individual: Antwerpen 10 boys of whom one has 2 trajecten, Mechelen 6 girls, Brussel 3 girls; classes: 8 in Antwerpen.
    /// 2023: 7 boys in Brussel.
    /// </summary>
    public static Release Create(params CubeShape[] crossings)
    {
        var rows = new List<(int Pupil, int Year, int Region, int Geslacht)>();
        for (var i = 0; i < 10; i++)
        {
            rows.Add((i, 2024, 0, 0));
        }

        rows.Add((0, 2024, 0, 0));
        for (var i = 0; i < 6; i++)
        {
            rows.Add((20 + i, 2024, 1, 1));
        }

        for (var i = 0; i < 3; i++)
        {
            rows.Add((30 + i, 2024, 2, 1));
        }

        for (var i = 0; i < 8; i++)
        {
            rows.Add((-1, 2024, 0, -1));
        }

        for (var i = 0; i < 7; i++)
        {
            rows.Add((40 + i, 2023, 2, 0));
        }

        return Publish(Records(rows), crossings);
    }

    public static RecordSet Records(IReadOnlyList<(int Pupil, int Year, int Region, int Geslacht)> rows) => new(
        [.. rows.Select(row => row.Pupil < 0 ? TrajectType.Klas : TrajectType.Individueel)],
        [.. rows.Select(row => row.Pupil)],
        [.. rows.Select(row => new DateOnly(row.Year, 3, 1))],
        [.. rows.Select(_ => DateOnly.MaxValue)],
        new bool[rows.Count],
        new Dictionary<string, short[]>
        {
            ["trajecttype"] = [.. rows.Select(row => (short)(row.Pupil < 0 ? 1 : 0))],
            ["region"] = [.. rows.Select(row => (short)row.Region)],
            ["geslacht"] = [.. rows.Select(row => (short)row.Geslacht)],
            ["deelnemers"] = [.. rows.Select(row => (short)(row.Pupil < 0 ? 0 : -1))],
            ["doelstellingen"] = [.. rows.Select(_ => (short)0)],
        },
        new Dictionary<string, ulong[]>(),
        new Dictionary<string, int[]>());

    public static Release Publish(RecordSet records, params CubeShape[] crossings)
    {
        var tabulator = new Tabulator(records, [2023, 2024]);
        var cubes = Enum.GetValues<Population>().SelectMany(population =>
            TabulationPlan.Shapes(Catalogue.Dimensions, population, Policy)
                .Concat(crossings)
                .Select(shape => PrimarySuppression.Protect(tabulator.Tabulate(population, shape), Policy)));
        return new Release(new ReleaseIdentity("2024.1", default, Provenance.Synthetic, "", "", "", "", ""), Catalogue, Policy, [.. cubes]);
    }

    public static Dimension Flat(string code, string[] categories, params TrajectType[] appliesTo) => new(
        code,
        LocalizedText.Same(code),
        LocalizedText.Same(code),
        [new Level(code, LocalizedText.Same(code), [.. categories.Select(category => Category(category, code, null))])],
        appliesTo.Length == 0 ? Enum.GetValues<TrajectType>() : appliesTo,
        null,
        Enum.GetValues<Population>(),
        false,
        false,
        null,
        []);

    private static Category Category(string code, string level, string? parent) => new(code, LocalizedText.Same(code), level, parent);

    private static Indicator Indicator(string code, Population population, MeasureKind measure) => new(
        code, "thema", population, measure, null, null, Unit.Trajecten, 0, LocalizedText.Same(code), LocalizedText.Same(code), []);
}
