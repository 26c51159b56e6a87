using NaftStats.Disclosure.Hints;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>Random records with known truth: skewed categories, a hierarchy, age bands, an implied base, several responses, classes.</summary>
internal static class SeededRecords
{
    private static readonly string[] Areas = [.. Enumerable.Range(1, 9).Select(i => $"gebied-{i}")];
    private static readonly Population[] Closed = [Population.Afgesloten];

    public static readonly Catalogue Catalogue = new(
        [
            Flat("year", ["2023", "2024"]),
            Flat("trajecttype", ["individueel", "klas"]),
            Flat("region", []) with
            {
                Levels =
                [
                    new Level("gebied", Text("gebied"), [.. Areas.Select((area, i) => new Category(area, Text(area), "gebied", $"provincie-{i % 3}"))]),
                    new Level("provincie", Text("provincie"), [.. Enumerable.Range(0, 3).Select(i => new Category($"provincie-{i}", Text("p"), "provincie"))]),
                ],
            },
            Flat("onderwijsvorm", ["bso", "tso", "aso", "buso", "okan", "leertijd"]),
            Flat("geslacht", ["mannelijk", "vrouwelijk"]) with { AppliesTo = [TrajectType.Individueel], DescribesPupil = true },
            Flat("leeftijdsgroep", []) with { AppliesTo = [TrajectType.Individueel], DerivedFrom = "leeftijd", Levels = [Bands("leeftijdsgroep", (12, 14), (15, 17), (18, 20))] },
            Flat("leeftijd", []) with { AppliesTo = [TrajectType.Individueel], DerivedFrom = "leeftijd", Levels = [Bands("leeftijd", [.. Enumerable.Range(12, 9).Select(age => (age, age))])] },
            Flat("thuistaal", ["nederlands", "andere", "niet-opgegeven"]) with { AppliesTo = [TrajectType.Individueel] },
            Flat("terug", ["ja", "nee"]) with { AppliesTo = [TrajectType.Individueel], Populations = Closed },
            Flat("reden", ["werk", "hulp", "andere"]) with { AppliesTo = [TrajectType.Individueel], Populations = Closed, RegisteredWhen = new CategoryReference("terug", "nee") },
            Flat("actor", ["clb", "ouders", "politie"]) with { AppliesTo = [TrajectType.Individueel], Populations = Closed, IsMultiResponse = true },
            Flat("deelnemers", ["1-9", "10-19", "20-29"]) with { AppliesTo = [TrajectType.Klas] },
        ],
        [],
        [],
        [],
        []);

    public static readonly DisclosurePolicy Policy = new("test", 5, 10, 2, 3, ["region", "onderwijsvorm", "geslacht", "leeftijdsgroep"], new Dictionary<string, int> { ["region@gebied"] = 2, ["leeftijd"] = 1, ["reden"] = 1 })
    {
        DropAbove = 30,
        PopulationOrders = new Dictionary<Population, int> { [Population.Alle] = 0, [Population.Doorlopend] = 0 },
    };

    public static readonly QuantityMean MeanAge = new("leeftijd", 1);

    public static RecordSet Make(int count, int seed, bool shuffled = false)
    {
        var random = new Random(seed);
        var rows = new List<(TrajectType Type, int Pupil, int Start, int? End, short[] Codes, ulong Actors, int Age)>();
        for (var i = 0; i < count; i++)
        {
            var isClass = random.Next(8) == 0;
            var start = 2022 + random.Next(3);
            int? end = random.Next(5) == 0 ? start + 1 : random.Next(12) == 0 ? null : start;
            var age = 12 + Math.Min(8, Math.Max(0, (int)(2.5 + (1.8 * Gauss(random)))));
            var back = random.Next(6) == 0 ? 1 : 0;
            short One(params int[] weights) => (short)Pick(random, weights);
            var region = One(200, 150, 120, 90, 70, 60, 50, 30, 12);
            var form = One(500, 240, 220, 90, 40, 6);
            var pupil = isClass ? -1 : random.Next(count * 3 / 4);
            short sex = (short)(pupil * 7919 % 100 < 62 ? 0 : 1);
            rows.Add((isClass ? TrajectType.Klas : TrajectType.Individueel, pupil, start, end,
                isClass
                    ? [1, region, form, -1, -1, -1, -1, -1, -1, One(3, 9, 2)]
                    : [0, region, form, sex, (short)((age - 12) / 3), (short)(age - 12), One(700, 290, 3), end is null ? (short)-1 : (short)back, end is null || back == 0 ? (short)-1 : One(4, 3, 1), -1],
                isClass || end is null ? 0UL : (random.Next(10) > 0 ? 1UL : 0UL) | (random.Next(3) > 0 ? 2UL : 0UL) | (random.Next(12) == 0 ? 4UL : 0UL),
                isClass ? RecordSet.None : age));
        }

        if (shuffled)
        {
            rows = [.. rows.Select((row, i) => (row, key: (i * 2654435761L) % 1_000_003)).OrderBy(pair => pair.key).Select(pair => pair.row)];
        }

        var flat = Catalogue.Dimensions.Where(dimension => dimension.Code != "year" && !dimension.IsMultiResponse).Select(dimension => dimension.Code).ToArray();
        return new RecordSet(
            [.. rows.Select(row => row.Type)],
            [.. rows.Select(row => row.Pupil)],
            [.. rows.Select(row => new DateOnly(row.Start, 3, 1))],
            [.. rows.Select(row => row.End is { } end ? new DateOnly(end, 6, 1) : DateOnly.MaxValue)],
            [.. rows.Select(row => row.End is not null)],
            flat.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => rows.Select(row => row.Codes[pair.i]).ToArray()),
            new Dictionary<string, ulong[]> { ["actor"] = [.. rows.Select(row => row.Actors)] },
            new Dictionary<string, int[]> { ["leeftijd"] = [.. rows.Select(row => row.Age)] });
    }

    public static IReadOnlyList<FamilyTables> Tabulate(RecordSet records, DisclosurePolicy? policy = null, ReleaseMemory? memory = null) =>
        FamilyTables.Of(records, [2023, 2024], Catalogue.Dimensions, policy ?? Policy, _ => [MeanAge], memory?.Tables);

    public static ProtectedRelease Protect(RecordSet records, DisclosurePolicy? policy = null, ReleaseMemory? memory = null, ProtectionHints? hints = null) =>
        new ReleaseProtection(Tabulate(records, policy, memory), Catalogue.Dimensions, policy ?? Policy, memory: memory).Protect(hints, withNextOrder: false);

    private static int Pick(Random random, int[] weights)
    {
        var at = random.Next(weights.Sum());
        var i = 0;
        while (at >= weights[i])
        {
            at -= weights[i++];
        }

        return i;
    }

    private static double Gauss(Random random) => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;

    private static LocalizedText Text(string text) => LocalizedText.Same(text);

    private static Level Bands(string code, params (int From, int To)[] bands) =>
        new(code, Text(code), [.. bands.Select(band => new Category($"{code}-{band.From}", Text(code), code, null, band.From, band.To))]);

    private static Dimension Flat(string code, string[] categories) => new(
        code, Text(code), Text(code), [new Level(code, Text(code), [.. categories.Select(category => new Category(category, Text(category), code))])],
        Enum.GetValues<TrajectType>(), null, Enum.GetValues<Population>(), false, false, null, []);
}
