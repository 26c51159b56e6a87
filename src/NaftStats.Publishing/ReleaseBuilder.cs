using System.Reflection;
using NaftStats.Disclosure;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Reports;
using NaftStats.Disclosure.SeedData;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Releases;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Reporting;

namespace NaftStats.Publishing;

/// <summary>Makes a release of checked records: tabulates every cube of the plan, protects it, and reports on it.</summary>
/// <param name="seedData">Definitions and policy.</param>
/// <param name="records">The records.</param>
/// <param name="earlier">The earlier releases, the oldest first: what they have told is known.</param>
public sealed class ReleaseBuilder(SeedDataSet seedData, RecordSet records, IReadOnlyList<Release>? earlier = null)
{
    private readonly RecordSet _records = records;
    private readonly IReadOnlyList<Release> _earlier = earlier ?? [];

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

    /// <summary>The release, ready to be written, with the report on its protection.</summary>
    /// <param name="progress">Told how many steps of the protection are done.</param>
    /// <param name="findings">What the checks of the records found and let pass.</param>
    /// <exception cref="ProblemsException">An audit found something exposed: nothing may be published.</exception>
    public BuiltRelease Build(Action<int, int>? progress = null, IReadOnlyList<Problem>? findings = null)
    {
        var catalogue = seedData.Catalogue;
        var shapes = Enum.GetValues<Population>().ToDictionary(population => population, population => TabulationPlan.Shapes(catalogue.Dimensions, population, seedData.Policy));
        var plan = shapes.SelectMany(pair => pair.Value, (pair, shape) => (population: pair.Key, shape)).ToArray();
        var memory = _earlier.Count == 0 ? null : ReleaseMemory.Of(_earlier, catalogue.Dimensions, plan);
        plan = [.. plan, .. memory?.Withdrawn ?? []];
        (Population population, CubeShape shape)[] unpublished =
        [
            .. shapes.SelectMany(pair => TabulationPlan.SplitByType(catalogue.Dimensions, pair.Value), (pair, shape) => (pair.Key, shape)).Except(plan),
        ];
        plan = [.. plan, .. unpublished];
        var tabulator = new Tabulator(_records, [.. catalogue.YearNumbers]);
        var counts = plan.Select(cube => tabulator.Tabulate(cube.population, cube.shape, MeansOf(catalogue, cube.population))).ToArray();
        var release = Protect(counts, tabulator, new PriorKnowledge(catalogue.Publications, memory, unpublished), progress);
        var files = seedData.Files;
        var draft = new ReleaseDraft(
            RecordProvenance.Read(files),
            AuditSeal.DataHash(release.Cubes),
            files.Hash([.. files.List("codelists", "*.csv"), .. files.List("definitions", "*.yaml"), .. files.Below("publications")]),
            files.Hash([PolicyReader.File]),
            Software,
            catalogue,
            seedData.Policy,
            release.Cubes,
            release.Report);
        return new BuiltRelease(
            draft with { Audit = Complete(draft, counts, tabulator) },
            release.Internal with { Overrides = seedData.Policy.Overrides, ImportFindings = findings ?? [] });
    }

    private static AuditReport Complete(ReleaseDraft draft, IReadOnlyList<CellCounts> counts, Tabulator tabulator)
    {
        var unnamed = new ReleaseIdentity(string.Empty, default, draft.Provenance, draft.DataHash, draft.DefinitionsHash, draft.PolicyHash, draft.Software, string.Empty);
        var report = draft.Audit with
        {
            Controls = draft.Audit.Controls.Count > 0 ? draft.Audit.Controls : PositiveControls.Run(counts, draft.Catalogue.Dimensions, draft.Policy, tabulator),
            OfficialFigures = OfficialFigures.Reconcile(new Release(unnamed, draft.Catalogue, draft.Policy, draft.Cubes)),
        };
        return AuditSeal.Seal(report, draft.DataHash, draft.PolicyHash, draft.Software, draft.Policy);
    }

    private ProtectedRelease Protect(IReadOnlyList<CellCounts> counts, Tabulator tabulator, PriorKnowledge prior, Action<int, int>? progress)
    {
        var release = JointProtection.Protect(counts, seedData.Catalogue.Dimensions, seedData.Policy, tabulator, prior, progress);
        return release.Report.Passed ? release : throw new ProblemsException(
        [
            .. release.Exposed.Select(cell => new Problem(
                "RELEASE_EXPOSED",
                $"A small group could be computed ({cell}).",
                "Lower the number of dimensions (fine-order, population-orders) or drop-above, so that more is left out.",
                new Place(PolicyReader.File))),

            // An attack can find something of which it cannot say where it is.
            .. release.Report.Audits.Where(audit => audit.Exposed > 0).Select(audit => new Problem(
                "RELEASE_EXPOSED",
                $"The attack \"{audit.Name}\" learned {audit.Exposed} of {audit.Attempts}.",
                "Name fewer core dimensions, or lower the orders, so that more is left out.",
                new Place(PolicyReader.File))),
        ]);
    }
}
