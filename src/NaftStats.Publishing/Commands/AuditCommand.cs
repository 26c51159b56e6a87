using System.CommandLine;
using NaftStats.Disclosure.SeedData;
using NaftStats.Publishing.Reports;
using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Dissemination.Differences;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Reporting;

namespace NaftStats.Publishing.Commands;

/// <summary>
/// <c>naftstats audit</c>: repeats the audit of a stored release. From its cells alone it proves hash and seal and counts what
/// is hidden; with the records it protects and attacks them again, which must give the same release.
/// </summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var version = new Argument<string?>("release") { Description = "The version of the release; the newest when omitted.", DefaultValueFactory = _ => null };
        var database = CommandOptions.Database();
        var seedData = new Option<string?>("--seed-data", "-s")
        {
            Description = "The folder of the records and the policy that the release was made of, to protect and attack them again.",
        };
        var folder = CommandOptions.AuditFolder();
        var command = new Command("audit", "Repeat the audit of a stored release; exit 1 when it does not pass or does not match.") { version, database, seedData, folder };
        command.SetAction((result, cancellationToken) => CommandRun.Run(() => Audit(
            result.GetValue(version), result.GetRequiredValue(database), result.GetValue(seedData), result.GetValue(folder), cancellationToken)));
        return command;
    }

    private static async Task Audit(string? version, string database, string? seedData, string? folder, CancellationToken cancellationToken)
    {
        var release = await StoredRelease.LoadAsync(database, version, cancellationToken);
        Console.WriteLine($"Release {release.Identity.Version}: its content matches its hash, and its audit report matches data, policy, method and masks.");
        AuditTables.WriteShares("Table", PublishedShares.ByTable(release));
        AuditTables.Write(release.Audit!);

        var problems = new List<Problem>();
        problems.AddRange(PublishedShares.Differences(release).Select(table => new Problem(
            "REPORT_WRONG", $"The report counts other cells in \"{table}\" than the release holds.", "Publish again.")));
        if (seedData is not null)
        {
            var stored = await new ReleaseStore(DatabaseLocation.ToConnectionString(database)).ListAsync(cancellationToken);
            var predecessors = stored.Where(earlier => release.Audit!.Predecessors.Contains(earlier.Version));
            await Repeat(release, seedData, await StoredRelease.EarlierAsync(database, predecessors, release.Identity.Provenance, [], cancellationToken), problems);
        }

        if (problems.Count > 0)
        {
            throw new ProblemsException(problems);
        }

        if (folder is not null)
        {
            Console.WriteLine($"Its audit report: {await AuditFiles.WriteAsync(release, database, folder, cancellationToken)}");
        }

        Console.WriteLine("The audit passed.");
    }

    private static async Task Repeat(Release release, string seedData, IReadOnlyList<Release> earlier, List<Problem> problems)
    {
        var built = await CommandRun.WithProgress(step =>
        {
            var set = SeedDataSet.Read(seedData);
            var records = RecordImport.Read(set, step("Check records")).Records;
            set.Files.ThrowIfAnyProblem();
            // What unpublished tables need is hidden in a first release too: its hints were found with them.
            return Task.FromResult(new ReleaseBuilder(set, records, earlier).Build(step("Protect and attack"), useHints: false));
        });
        var draft = built.Draft;
        var again = draft.As(release.Identity);
        Console.WriteLine("Protected and attacked again from the records:");
        AuditTables.Write(draft.Audit);

        void Require(bool holds, string what, string remedy)
        {
            if (!holds)
            {
                problems.Add(new Problem("AUDIT_DIFFERS", $"{what} not those of release {release.Identity.Version}.", remedy, new Place(seedData)));
            }
        }

        Require(draft.DataHash == release.Identity.DataHash, "The figures that come out of the records are", "Name the folder that it was published from.");
        Require(draft.DefinitionsHash == release.Identity.DefinitionsHash, "Codelists, definitions or published tables are", "Name the folder that it was published from.");
        Require(draft.PolicyHash == release.Identity.PolicyHash, "The policy is", "Put back the policy that it was published with.");
        Require(
            draft.Audit.MaskHash == release.Audit!.MaskHash, "The hidden cells that come out are",
            draft.Audit.Method == release.Audit.Method ? "The same method gives the same cells from the same data." : $"It was made by version {release.Audit.Method} of the method; this is {draft.Audit.Method}.");
        var difference = ReleaseDifference.Of(release, again);
        Require(difference is { Changes.Count: 0, TablesAdded.Count: 0, TablesRemoved.Count: 0 }, "The figures that come out are", "Compare the two with \"naftstats diff\".");
    }
}
