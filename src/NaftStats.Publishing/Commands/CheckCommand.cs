using System.CommandLine;
using NaftStats.Publishing.SeedData;

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
            var summary = await CommandRun.WithProgress(step =>
            {
                var set = SeedDataSet.Read(result.GetRequiredValue(seedData));
                var records = RecordReader.Read(set.Files, set.Catalogue.Dimensions, step("Check records"));
                _ = RecordProvenance.Read(set.Files);
                set.Files.ThrowIfAnyProblem();
                return Task.FromResult(
                    $"{set.Catalogue.Dimensions.Count} dimensions, {set.Catalogue.Indicators.Count} indicators, "
                    + $"{set.Publications.Sum(publication => publication.Tables.Count)} published tables and {records.Count} records are in order.");
            });
            Console.WriteLine(summary);
        }));
        return command;
    }
}
