using System.Reflection;
using NaftStats.Publishing.SeedData;
using NaftStats.Releases;
using NaftStats.Statistics.Disclosure;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Records;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Publishing;

/// <summary>Makes a release of checked records: tabulates every cube of the plan and protects it.</summary>
public sealed class ReleaseBuilder
{
    private readonly SeedDataSet _seedData;
    private readonly RecordSet _records;

    /// <summary>A builder of a release of <paramref name="records"/>.</summary>
    public ReleaseBuilder(SeedDataSet seedData, RecordSet records)
    {
        _seedData = seedData;
        _records = records;
    }

    /// <summary>The version of this software, part of what identifies a release.</summary>
    public static string Software { get; } =
        "naftstats " + typeof(ReleaseBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The means that the indicators of a population need.</summary>
    private static QuantityMean[] MeansOf(Catalogue catalogue, Population population) =>
    [
        .. catalogue.Indicators
            .Where(indicator => indicator.Population == population && indicator.Quantity is not null)
            .Select(indicator => new QuantityMean(indicator.Quantity!, indicator.Decimals))
            .Distinct(),
    ];

    /// <summary>The release, ready to be written.</summary>
    /// <param name="progress">Told how many steps of the protection are done.</param>
    /// <exception cref="ProblemsException">An audit found something exposed: nothing may be published.</exception>
    public ReleaseDraft Build(Action<int, int>? progress = null)
    {
        var catalogue = _seedData.Catalogue;
        var plan = Enum.GetValues<Population>()
            .SelectMany(population => TabulationPlan.Shapes(catalogue.Dimensions, population, _seedData.Policy).Select(shape => (population, shape)))
            .ToArray();
        var tabulator = new Tabulator(_records, [.. catalogue.YearNumbers]);
        var cubes = _seedData.Policy.Profile == DisclosurePolicy.PrimaryOnly
            ? HideSmallGroups(plan, tabulator, progress)
            : ProtectAndAudit(plan, tabulator, progress);

        var files = _seedData.Files;
        return new ReleaseDraft(
            RecordProvenance.Read(files),
            files.Hash(RecordReader.FilesOf(files)),
            files.Hash([.. files.List("codelists", "*.csv"), .. files.List("definitions", "*.yaml"), .. files.Below("publications")]),
            files.Hash([PolicyReader.File]),
            Software,
            catalogue,
            _seedData.Policy,
            cubes);
    }

    private List<Cube> HideSmallGroups((Population Population, CubeShape Shape)[] plan, Tabulator tabulator, Action<int, int>? progress)
    {
        var cubes = new List<Cube>(plan.Length);
        foreach (var (population, shape) in plan)
        {
            cubes.Add(PrimarySuppression.Protect(tabulator.Tabulate(population, shape, MeansOf(_seedData.Catalogue, population)), _seedData.Policy));
            progress?.Invoke(cubes.Count, plan.Length);
        }

        return cubes;
    }

    private IReadOnlyList<Cube> ProtectAndAudit((Population Population, CubeShape Shape)[] plan, Tabulator tabulator, Action<int, int>? progress)
    {
        var counts = plan.Select(cube => tabulator.Tabulate(cube.Population, cube.Shape, MeansOf(_seedData.Catalogue, cube.Population))).ToArray();
        var release = JointProtection.Protect(counts, _seedData.Catalogue.Dimensions, _seedData.Policy, tabulator, progress);
        return release.Report.Passed ? release.Cubes : throw new ProblemsException(
        [
            .. release.Exposed.Select(cell => new Problem(
                "RELEASE_EXPOSED",
                $"A small group could be computed ({cell}).",
                "Lower the number of dimensions (fine-order, population-orders) or drop-above, so that more is left out.",
                new Place(PolicyReader.File))),
        ]);
    }
}
