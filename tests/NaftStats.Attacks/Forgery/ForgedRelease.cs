using NaftStats.Disclosure.SeedData;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Publishing;
using NaftStats.Releases;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Tests;

namespace NaftStats.Attacks.Forgery;

/// <summary>
/// A broken release for the positive controls. The command publishes nothing that is not protected, and the server serves nothing
/// without an audit that passed, so one has to be forged: small groups hidden and nothing else, under the report and the seal of a
/// release that is protected. It shows what a publisher with this library and bad intent could do, and no attacker uses it.
/// </summary>
public static class ForgedRelease
{
    /// <summary>Writes the release of a seed-data folder into a database of its own.</summary>
    /// <param name="seedData">The folder.</param>
    /// <param name="database">The location of the database.</param>
    public static async Task Write(string seedData, string database)
    {
        var set = SeedDataSet.Read(seedData);
        var import = RecordImport.Read(set);
        set.Files.ThrowIfAnyProblem();
        var draft = new ReleaseBuilder(set, import.Records).Build(withNextOrder: false).Draft;
        var tabulator = new Tabulator(import.Records, [.. draft.Catalogue.YearNumbers]);
        Cube[] cubes =
        [
            .. Enum.GetValues<Population>().SelectMany(population => TabulationPlan.Shapes(draft.Catalogue.Dimensions, population, draft.Policy)
                .Select(shape => PrimarySuppression.Protect(tabulator.Tabulate(population, shape, MeansOf(draft, population)), draft.Policy))),
        ];
        var hash = AuditSeal.DataHash(cubes);
        var report = AuditSeal.Seal(draft.Audit with { MaskHash = AuditSeal.MaskHash(cubes) }, hash, draft.PolicyHash, draft.Software, draft.Policy);
        DatabaseLocation.CreateFolder(database);
        await new ReleaseStore(DatabaseLocation.ToConnectionString(database))
            .WriteAsync(draft with { Cubes = cubes, DataHash = hash, Audit = report }, [], DateTimeOffset.UtcNow);
    }

    // The means of the protected release, whichever of its tables are dropped.
    private static QuantityMean[] MeansOf(ReleaseDraft draft, Population population) =>
        [.. draft.Cubes.First(cube => cube.Population == population).Means.Select(mean => mean.Mean)];
}
