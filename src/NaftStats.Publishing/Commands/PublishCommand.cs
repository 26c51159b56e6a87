using System.CommandLine;
using System.Globalization;
using NaftStats.Disclosure.SeedData;
using NaftStats.Publishing.Reports;
using NaftStats.Releases;
using NaftStats.Releases.Reports;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats publish</c>: checks, tabulates, protects, audits and writes a release in one transaction.</summary>
internal static class PublishCommand
{
    private const string DryRunName = "--dry-run";

    public static Command Create()
    {
        var seedData = CommandOptions.SeedData();
        var database = CommandOptions.Database();
        var folder = CommandOptions.AuditFolder();
        var internalReport = new Option<string?>("--internal-report")
        {
            Description = "A file for what only the publisher may know: how close an attacker comes to which cells. It must not be given away.",
        };
        var firstStart = new Option<bool>("--first-start")
        {
            Description = "Leave out the attack on tables that nobody publishes, which takes minutes: for a first start with shipped data.",
        };
        var saveHints = new Option<bool>("--save-hints")
        {
            Description = $"Search from nothing, and write what is found to {HintFile.File} of the seed data. Hints save a first start the search, and are checked each time.",
        };
        var dryRun = new Option<bool>(DryRunName) { Description = "Tell what would be published, beside the last release, and write nothing." };
        var despite = CommandOptions.DespiteRefused();
        var command = new Command("publish", "Check, tabulate, protect, audit and write a new release. Earlier releases stay as they are.")
        {
            seedData, database, dryRun, folder, internalReport, despite, firstStart, saveHints,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && (result.GetValue(saveHints) || result.GetValue(internalReport) is not null))
            {
                result.AddError($"{DryRunName} writes nothing: leave {saveHints.Name} and {internalReport.Name} away.");
            }
        });
        command.SetAction((result, cancellationToken) => CommandRun.Run(() => Publish(
            new PublishOptions(
                result.GetRequiredValue(seedData), result.GetRequiredValue(database), result.GetValue(folder), result.GetValue(internalReport),
                result.GetRequiredValue(despite), result.GetValue(firstStart), result.GetValue(saveHints), result.GetValue(dryRun)),
            cancellationToken)));
        return command;
    }

    private static async Task<int> Publish(PublishOptions options, CancellationToken cancellationToken)
    {
        CheckFolder(options.InternalReport);
        var (set, import) = await CommandRun.WithProgress(step =>
        {
            var set = SeedDataSet.Read(options.SeedData);
            return Task.FromResult((set, RecordImport.Read(set, step("Check records"))));
        });
        ImportSummary.Write(import);
        set.Files.ThrowIfAnyProblem();

        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(options.Database));
        var stored = await store.ListAsync(cancellationToken);
        var earlier = await StoredRelease.EarlierAsync(options.Database, stored, RecordProvenance.Read(set.Files), options.DespiteRefused, cancellationToken);
        var last = earlier.Count == 0 ? null : earlier[^1];
        ImportSummary.WriteYears(import, last);
        var built = await CommandRun.WithProgress(step => Task.FromResult(
            new ReleaseBuilder(set, import.Records, earlier).Build(step("Protect and attack"), import.Warnings, withNextOrder: !options.IsFirstStart, useHints: !options.SavesHints)));
        if (options.SavesHints)
        {
            HintFile.Write(set.Files, built.Hints);
        }

        if (options.InternalReport is not null)
        {
            await WriteInternal(options.InternalReport, built, cancellationToken);
        }

        var isNew = options.IsDryRun
            ? await Preview(store, stored, built, last, cancellationToken)
            : await Write(store, stored, built, options, cancellationToken);
        if (built.Draft.Provenance == Provenance.Synthetic)
        {
            Console.WriteLine("Its records are SYNTHETIC: they reproduce the printed tables; every other figure is demonstration data, not an official figure.");
        }

        return !Corrections.Write(built, stored) ? ExitCode.CorrectionsLeftOut : isNew ? ExitCode.Done : ExitCode.NothingToDo;
    }

    private static async Task<bool> Preview(ReleaseStore store, IReadOnlyList<ListedRelease> stored, BuiltRelease built, Release? last, CancellationToken cancellationToken)
    {
        var (version, isNew) = await store.PreviewAsync(built.Draft, stored, cancellationToken);
        WriteOutcome(built);
        PreviewTables.Write(built, version, last);
        Console.WriteLine(isNew
            ? $"Release {version} would be published. Nothing was written."
            : $"Nothing changed: release {version} already holds exactly this. Nothing was written.");
        return isNew;
    }

    private static async Task<bool> Write(ReleaseStore store, IReadOnlyList<ListedRelease> stored, BuiltRelease built, PublishOptions options, CancellationToken cancellationToken)
    {
        DatabaseLocation.CreateFolder(options.Database);
        var (identity, isNew) = await store.WriteAsync(built.Draft, stored, Now(), cancellationToken);
        WriteOutcome(built);
        Console.WriteLine(isNew
            ? $"Release {identity.Version} is published."
            : $"Nothing changed: release {identity.Version} already holds exactly this. Nothing was written.");
        if (isNew)
        {
            await WriteReport(built.Draft.As(identity), options.Database, options.AuditFolder, cancellationToken);
        }

        return isNew;
    }

    private static void WriteOutcome(BuiltRelease built)
    {
        AuditTables.Write(built.Draft.Audit);
        AuditTables.WriteUtility(built.Internal);
        if (built.Draft.Audit.Predecessors.Count > 0)
        {
            Console.WriteLine($"Protected together with {string.Join(", ", built.Draft.Audit.Predecessors)}: the figures and the hidden cells of their years carry over.");
        }

        if (built.Internal.Lost > 0)
        {
            Console.WriteLine($"Warning: earlier releases give away {built.Internal.Lost} figures that are sensitive now. No later release can take that back.");
        }
    }

    private static async Task WriteInternal(string path, BuiltRelease built, CancellationToken cancellationToken)
    {
        try
        {
            await AuditFiles.WriteAsync(path, AuditText.Of(built.Internal), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException(new Problem("FILE_NOT_WRITTEN", exception.Message, "Name another file.", new Place("--internal-report")));
        }
    }

    // The release is there, with its report in it; a file that cannot be written does not take it back.
    private static async Task WriteReport(Release release, string database, string? folder, CancellationToken cancellationToken)
    {
        try
        {
            Console.WriteLine($"Its audit report: {await AuditFiles.WriteAsync(release, database, folder, cancellationToken)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(
                $"The audit report could not be written as a file: {exception.Message} The release holds it; write it with \"naftstats audit --audit-folder\".");
        }
    }

    // Found out before the work, not after it.
    private static void CheckFolder(string? internalReport)
    {
        if (internalReport is not null && Path.GetDirectoryName(Path.GetFullPath(internalReport)) is { } folder && !Directory.Exists(folder))
        {
            throw new ProblemsException(new Problem(
                "FOLDER_MISSING", $"There is no folder \"{folder}\".", "Make it, or name another file.", new Place("--internal-report")));
        }
    }

    // The same records, published at the same instant, are the same release to the byte: whoever wants to check one sets the instant
    // as reproducible builds do (https://reproducible-builds.org/specs/source-date-epoch/).
    private static DateTimeOffset Now() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UtcNow;
}
