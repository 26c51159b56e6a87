using System.CommandLine;
using NaftStats.Disclosure.SeedData;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats check</c>: reads everything and says what is wrong, without writing anything.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var seedData = CommandOptions.SeedData();
        var command = new Command("check", "Check codelists, definitions, policy, publications and records; write nothing.") { seedData };
        command.SetAction(result => CommandRun.Run(async () =>
        {
            var (set, import) = await CommandRun.WithProgress(step =>
            {
                var set = SeedDataSet.Read(result.GetRequiredValue(seedData));
                _ = RecordProvenance.Read(set.Files);
                return Task.FromResult((set, RecordImport.Read(set, step("Check records"))));
            });
            ImportSummary.Write(import);
            set.Files.ThrowIfAnyProblem();
            Console.WriteLine(
                $"{set.Catalogue.Dimensions.Count} dimensions, {set.Catalogue.Indicators.Count} indicators, "
                + $"{set.Publications.Sum(publication => publication.Tables.Count)} published tables and {import.Records.Count} records are in order.");
        }));
        return command;
    }
}
