using System.Diagnostics;
using System.Globalization;
using NaftStats.Disclosure.SeedData;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Releases;

/// <summary>What it takes to tabulate every table of the shipped plan, by the number of records.</summary>
internal static class TabulationCost
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    /// <summary>Measures and prints.</summary>
    public static async Task Print()
    {
        Console.WriteLine("| records | tables | cells | seconds | memory, peak | records alone |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in Sizes)
        {
            var records = size.ToString(CultureInfo.InvariantCulture);
            var alone = await PublishingProcess.Run("tabulation", "records", records);
            var took = await PublishingProcess.Run("tabulation", "run", records);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {size:N0} | {took[0]:N0} | {took[1]:N0} | {took[2]:F2} | {took[3]:F0} MB | {alone[0]:F0} MB |"));
        }
    }

    /// <summary>Makes records in this process and does nothing with them, for <see cref="Print"/>.</summary>
    public static void MakeRecords(int count)
    {
        var records = SyntheticRecords.Of(SeedDataSet.Read(Repository.PathOf("seed-data")).Catalogue, count);
        PublishingProcess.Tell();
        GC.KeepAlive(records);
    }

    /// <summary>Tabulates once in this process, for <see cref="Print"/>. The tables are kept, as publishing keeps them until they are protected.</summary>
    public static void Tabulate(int count)
    {
        var (_, catalogue, policy) = SeedDataSet.Read(Repository.PathOf("seed-data"));
        var records = SyntheticRecords.Of(catalogue, count);
        var plan = Enum.GetValues<Population>()
            .SelectMany(population => TabulationPlan.Shapes(catalogue.Dimensions, population, policy).Select(shape => (Population: population, Shape: shape)))
            .ToArray();
        var means = Enum.GetValues<Population>().ToDictionary(population => population, population => catalogue.Indicators
            .Where(indicator => indicator.Population == population && indicator.Quantity is not null)
            .Select(indicator => new QuantityMean(indicator.Quantity!, indicator.Decimals)).Distinct().ToArray());
        var watch = Stopwatch.StartNew();
        var tabulator = new Tabulator(records, [.. catalogue.YearNumbers]);
        var counts = plan.Select(cube => tabulator.Tabulate(cube.Population, cube.Shape, means[cube.Population])).ToArray();
        var took = watch.Elapsed.TotalSeconds;
        PublishingProcess.Tell(plan.Length, counts.Sum(cube => (double)cube.Trajecten.Length), took);
    }
}
