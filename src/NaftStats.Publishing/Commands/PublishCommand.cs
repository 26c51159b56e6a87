using System.CommandLine;
using NaftStats.Publishing.SeedData;
using NaftStats.Releases;
using NaftStats.Statistics.Disclosure;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Tabulation;
using Spectre.Console;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats publish</c>: checks, tabulates, protects and writes a release in one transaction.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var seedData = CommandOptions.SeedData();
        var database = CommandOptions.Database();
        var command = new Command("publish", "Check, tabulate, protect and write a new release. Earlier releases stay as they are.") { seedData, database };
        command.SetAction((result, cancellationToken) => CommandRun.Run(() =>
            Publish(result.GetRequiredValue(seedData), result.GetRequiredValue(database), cancellationToken)));
        return command;
    }

    private static async Task Publish(string seedData, string database, CancellationToken cancellationToken)
    {
        var (set, import) = await CommandRun.WithProgress(step =>
        {
            var set = SeedDataSet.Read(seedData);
            return Task.FromResult((set, RecordImport.Read(set, step("Check records"))));
        });
        ImportSummary.Write(import);
        set.Files.ThrowIfAnyProblem();

        var (cubes, identity, isNew) = await CommandRun.WithProgress(async step =>
        {
            var draft = new ReleaseBuilder(set, import.Records).Build(step("Tabulate and protect"));
            DatabaseLocation.CreateFolder(database);
            var write = step("Write release");
            var (written, isNew) = await new ReleaseStore(DatabaseLocation.ToConnectionString(database)).WriteAsync(draft, DateTimeOffset.UtcNow, cancellationToken);
            write(1, 1);
            return (draft.Cubes, written, isNew);
        });

        Summarize(cubes);
        Console.WriteLine(isNew
            ? $"Release {identity.Version} is published."
            : $"Nothing changed: release {identity.Version} already holds exactly this. Nothing was written.");
        if (identity.Provenance == Provenance.Synthetic)
        {
            Console.WriteLine("Its records are SYNTHETIC: they reproduce the printed tables; every other figure is demonstration data, not an official figure.");
        }
    }

    private static void Summarize(IReadOnlyList<Cube> cubes)
    {
        var table = new Table().AddColumns("Dimensions", "Tables", "Cells", "Hidden", "Hidden %");
        foreach (var order in cubes.GroupBy(cube => cube.Shape.Order).OrderBy(group => group.Key))
        {
            var cells = order.Sum(cube => cube.Size);
            var hidden = order.Sum(cube => cube.Statuses.Count(status => status == CellStatus.Hidden));
            table.AddRow($"{order.Key}", $"{order.Count()}", $"{cells}", $"{hidden}", $"{100.0 * hidden / cells:0.0}");
        }

        AnsiConsole.Write(table);
    }
}
