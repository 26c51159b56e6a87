using System.Reflection;
using NaftStats.Disclosure;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.References;
using NaftStats.Disclosure.SeedData;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Disclosure.Texts;
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
    /// <param name="withNextOrder">True to attack the tables that nobody publishes too: a publication does, a first start does not.</param>
    /// <param name="useHints">False to search from nothing.</param>
    /// <exception cref="ProblemsException">An audit found something exposed, or a text tells something hidden: nothing may be published.</exception>
    public BuiltRelease Build(Action<int, int>? progress = null, IReadOnlyList<Problem>? findings = null, bool withNextOrder = true, bool useHints = true)
    {
        var catalogue = seedData.Catalogue;
        var memory = _earlier.Count == 0 ? null : ReleaseMemory.Of(_earlier, catalogue.Dimensions);
        var tables = FamilyTables.Of(_records, [.. catalogue.YearNumbers], catalogue.Dimensions, seedData.Policy, population => MeansOf(catalogue, population), memory?.Tables);
        var hints = useHints ? HintFile.Read(seedData.Files) : null;
        var release = new ReleaseProtection(tables, catalogue.Dimensions, seedData.Policy, catalogue.Publications, memory).Protect(hints, withNextOrder, progress);
        Check(release);
        var served = catalogue with { Publications = ReferenceProtection.Protect(catalogue.Publications, seedData.Policy.Threshold) };
        var files = seedData.Files;
        var draft = new ReleaseDraft(
            RecordProvenance.Read(files),
            AuditSeal.DataHash(release.Cubes),
            files.Hash([.. files.List("codelists", "*.csv"), .. files.List("definitions", "*.yaml"), .. files.Below("publications")]),
            files.Hash([PolicyReader.File]),
            Software,
            served,
            seedData.Policy,
            release.Cubes,
            release.Report);
        var unnamed = Unnamed(draft);
        if (TextCheck.Of(unnamed, catalogue, tables) is { Count: > 0 } problems)
        {
            throw new ProblemsException(problems);
        }

        return new BuiltRelease(
            draft with { Audit = Complete(draft, unnamed) },
            release.Internal with { Overrides = seedData.Policy.Overrides, ImportFindings = findings ?? [] },
            release.Hints!);
    }

    private static AuditReport Complete(ReleaseDraft draft, Release unnamed)
    {
        var report = draft.Audit with { OfficialFigures = OfficialFigures.Reconcile(unnamed) };
        return AuditSeal.Seal(report, draft.DataHash, draft.PolicyHash, draft.Software, draft.Policy);
    }

    private static Release Unnamed(ReleaseDraft draft) => new(
        new ReleaseIdentity(string.Empty, default, draft.Provenance, draft.DataHash, draft.DefinitionsHash, draft.PolicyHash, draft.Software, string.Empty),
        draft.Catalogue, draft.Policy, draft.Cubes);

    private static void Check(ProtectedRelease release)
    {
        if (!release.Report.Passed)
        {
            throw new ProblemsException(
            [
                .. release.Exposed.Select(cell => new Problem(
                    "RELEASE_EXPOSED",
                    $"A small group could be told ({cell}).",
                    "Lower the number of dimensions (fine-order, maximal-orders) or drop-above, so that more is left out.",
                    new Place(PolicyReader.File))),
            ]);
        }
    }
}
