using System.CommandLine;
using System.Data.Common;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats check</c>: reads everything and says what is wrong, without writing anything.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var seedData = CommandOptions.SeedData();
        var database = CommandOptions.Database();
        var template = new Option<bool>("--template") { Description = "Print an empty record file: the header that the definitions ask for." };
        var command = new Command("check", "Check codelists, definitions, policy, publications and records; write nothing.") { seedData, database, template };
        command.SetAction((result, cancellationToken) => CommandRun.Run(() => result.GetValue(template)
            ? WriteTemplate(result.GetRequiredValue(seedData))
            : Check(result.GetRequiredValue(seedData), result.GetRequiredValue(database), cancellationToken)));
        return command;
    }

    private static Task WriteTemplate(string seedData)
    {
        Console.WriteLine(string.Join(',', RecordFile.Columns(SeedDataSet.Read(seedData).Catalogue.Dimensions)));
        return Task.CompletedTask;
    }

    private static async Task Check(string seedData, string database, CancellationToken cancellationToken)
    {
        var (set, provenance, import) = await CommandRun.WithProgress(step =>
        {
            var set = SeedDataSet.Read(seedData);
            return Task.FromResult((set, RecordProvenance.Read(set.Files), RecordImport.Read(set, step("Check records"))));
        });
        ImportSummary.Write(import);
        ImportSummary.WriteYears(import, await LastAsync(database, provenance, cancellationToken));
        set.Files.ThrowIfAnyProblem();
        Console.WriteLine(
            $"{set.Catalogue.Dimensions.Count} dimensions, {set.Catalogue.Indicators.Count} indicators, "
            + $"{set.Publications.Sum(publication => publication.Tables.Count)} published tables and {import.Records.Count} records are in order.");
    }

    // The check is of the records: a database that is of no use to it does not make them wrong.
    private static async Task<Release?> LastAsync(string database, Provenance provenance, CancellationToken cancellationToken)
    {
        try
        {
            return await StoredRelease.NewestAsync(database, provenance, cancellationToken);
        }
        catch (Exception exception) when (exception is ProblemsException or DbException)
        {
            await Console.Error.WriteLineAsync($"Warning: the records are not put beside the last release. {exception.Message}");
            return null;
        }
    }
}
