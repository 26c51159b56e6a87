using System.Globalization;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Releases;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;
using Classification = NaftStats.Statistics.Classification.Dimension;

namespace NaftStats.Benchmarks.Releases;

/// <summary>
/// A release of about any number of cells, made of random figures: six dimensions of as many categories as it takes, four populations,
/// and every cube of up to three dimensions, as a real release has them.
/// </summary>
internal static class SyntheticRelease
{
    /// <summary>The indicator that is asked: a count of one population.</summary>
    public const string Indicator = "opgestarte-trajecten";

    private const int DimensionCount = 6;
    private const int Order = 3;
    private const int LastYear = 2024;
    private const int FewestYears = 8;
    private const string Quantity = "leeftijd";

    /// <summary>The codes of the dimensions.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = [.. Enumerable.Range(1, DimensionCount).Select(i => $"kenmerk-{i}")];

    /// <summary>Makes a release of about <paramref name="cells"/> cells.</summary>
    public static ReleaseDraft Of(int cells)
    {
        var categories = 2;
        while (Populations.Length * CellsAYear(categories + 1) * FewestYears <= cells)
        {
            categories++;
        }

        var years = (int)Math.Round((double)cells / (Populations.Length * CellsAYear(categories)));
        var dimensions = Dimensions.Select(code => Dimension(code, Enumerable.Range(1, categories).Select(i => $"{code}-{i}"))).ToArray();
        var year = Dimension(
            Classification.Year, Enumerable.Range(LastYear - years + 1, years).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        var policy = new DisclosurePolicy("synthetic", 5, 10, Order, Order, [], new Dictionary<string, int>());
        var catalogue = new Catalogue(
            [year, .. dimensions],
            [new Theme("cijfers", LocalizedText.Same("cijfers"))],
            [
                new Indicator(
                    Indicator, "cijfers", Population.Opgestart, MeasureKind.Trajecten, null, null, Unit.Trajecten, 0,
                    LocalizedText.Same(Indicator), LocalizedText.Same(Indicator), []),
            ],
            [],
            []);
        var random = new Random(cells);
        var cubes = Populations.SelectMany(population => TabulationPlan.Shapes(catalogue.Dimensions, population, policy)
            .Select(shape => Cube(population, shape, years, random))).ToArray();
        return new ReleaseDraft(Provenance.Synthetic, "none", "none", "none", "benchmark", catalogue, policy, cubes, Report(policy, cubes));
    }

    // Random figures about nobody: nothing is protected, and the report says that one attack on nothing found nothing.
    private static AuditReport Report(DisclosurePolicy policy, Cube[] cubes) => AuditSeal.Seal(
        new AuditReport("none", policy.Profile, AuditSeal.MaskHash(cubes), [], [], [], [], 0, [new AuditRun(AuditRun.Public, 0, 0)]),
        "none", "none", "benchmark", policy);

    private static Population[] Populations { get; } = Enum.GetValues<Population>();

    private static int CellsAYear(int categories)
    {
        var (sum, shapes, cells) = (0, 1, 1);
        for (var order = 0; order <= Order; order++)
        {
            sum += shapes * cells;
            shapes = shapes * (DimensionCount - order) / (order + 1);
            cells *= categories;
        }

        return sum;
    }

    private static Cube Cube(Population population, CubeShape shape, int years, Random random)
    {
        var size = shape.Axes.Aggregate(years, (product, axis) => product * axis.Level.Categories.Count);
        var (trajecten, leerlingen, means, statuses) = (new int[size], new int[size], new int[size], new CellStatus[size]);
        for (var cell = 0; cell < size; cell++)
        {
            if (random.Next(10) == 0)
            {
                statuses[cell] = CellStatus.Hidden;
                means[cell] = MeanColumn.Hidden;
                continue;
            }

            trajecten[cell] = random.Next(5, 100_000);
            leerlingen[cell] = trajecten[cell] - random.Next(5);
            means[cell] = random.Next(120, 190);
        }

        return new Cube(population, shape, years, trajecten, leerlingen, statuses, [new MeanColumn(new QuantityMean(Quantity, 1), means)]);
    }

    private static Classification Dimension(string code, IEnumerable<string> categories) => new(
        code,
        LocalizedText.Same(code),
        LocalizedText.Same(code),
        [new Level(code, LocalizedText.Same(code), [.. categories.Select(category => new Category(category, LocalizedText.Same(category), code))])],
        Enum.GetValues<TrajectType>(),
        null,
        Populations,
        false,
        false,
        null,
        []);
}
