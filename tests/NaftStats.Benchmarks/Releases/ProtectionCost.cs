using System.Diagnostics;
using System.Globalization;
using NaftStats.Disclosure.SeedData;
using NaftStats.Publishing;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Releases;

/// <summary>What it takes to make a release of the shipped records: to tabulate, protect and audit them as <c>naftstats publish</c> does.</summary>
internal static class ProtectionCost
{
    /// <summary>Measures and prints.</summary>
    /// <param name="runs">How often, each time in a fresh process.</param>
    public static async Task Print(int runs)
    {
        Console.WriteLine("| run | records | tables | cells | read and check | tabulate, protect, audit | memory, peak |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var run = 1; run <= runs; run++)
        {
            var took = await PublishingProcess.Run("protection", "run");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {run} | {took[0]:N0} | {took[1]:N0} | {took[2]:N0} | {took[3]:F1} s | {took[4]:F1} s | {took[5]:F0} MB |"));
        }
    }

    /// <summary>Makes the release once in this process, for <see cref="Print"/>.</summary>
    public static void Protect()
    {
        var watch = Stopwatch.StartNew();
        var set = SeedDataSet.Read(Repository.PathOf("seed-data"));
        var import = RecordImport.Read(set);
        set.Files.ThrowIfAnyProblem();
        var read = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var built = new ReleaseBuilder(set, import.Records).Build(findings: import.Warnings);
        PublishingProcess.Tell(import.Records.Count, built.Draft.Cubes.Count, built.Draft.Cubes.Sum(cube => cube.Size), read, watch.Elapsed.TotalSeconds);
    }
}
