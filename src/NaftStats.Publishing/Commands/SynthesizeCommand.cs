using System.CommandLine;
using NaftStats.Publishing.SeedData;
using NaftStats.Publishing.Synthesis;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats synthesize</c>: makes synthetic records from which the published tables come out.</summary>
internal static class SynthesizeCommand
{
    private const int Scale = 1000;

    public static Command Create()
    {
        var seedData = CommandOptions.SeedData();
        var seed = new Option<int>("--seed") { Description = "Another seed makes other records with the same tables.", DefaultValueFactory = _ => Synthesizer.ShippedSeed };
        var command = new Command("synthesize", "Make synthetic records from the published tables, in place of the records of the seed data.") { seedData, seed };
        command.SetAction(result => CommandRun.Run(() => Synthesize(result.GetRequiredValue(seedData), result.GetValue(seed))));
        return command;
    }

    private static async Task Synthesize(string seedData, int seed)
    {
        var made = await CommandRun.WithProgress(step =>
        {
            var bars = new Dictionary<string, Action<int, int>>();
            var set = SeedDataSet.Read(seedData);
            var result = Synthesizer.Synthesize(set, seed, (name, part) =>
            {
                if (!bars.TryGetValue(name, out var bar))
                {
                    bar = step(name);
                    bars.Add(name, bar);
                }

                bar((int)(part * Scale), Scale);
            });
            result.WriteTo(seedData);
            return Task.FromResult(result);
        });

        foreach (var missed in made.Missed)
        {
            Console.WriteLine($"Missed: {missed}");
        }

        Console.WriteLine($"{made.TrajectCount} trajecten meet {made.TargetCount - made.Missed.Count} of {made.TargetCount} printed figures; the others contradict each other.");
    }
}
