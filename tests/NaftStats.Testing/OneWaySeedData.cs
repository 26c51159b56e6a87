namespace NaftStats.Testing;

/// <summary>
/// The shipped data under a policy of tables by one dimension: all years, all dimensions and all printed tables, but protected,
/// audited and published within seconds.
/// </summary>
public static class OneWaySeedData
{
    /// <summary>The policy. The carried-over trajecten keep their totals: broken down, they would be most of the work.</summary>
    public const string Policy = """
        profile: audited-release
        threshold: 5
        mean-threshold: 10
        fine-order: 1
        coarse-order: 1
        core-dimensions: []
        population-orders: {doorlopend: 0}

        """;

    /// <summary>Writes the seed data into a folder, and returns its path.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="fewer">How many trajecten of the last year are left out, with another title, so that another release comes out.</param>
    public static string Create(TemporaryFolder folder, int fewer = 0)
    {
        var target = folder.Copy(Repository.PathOf("seed-data"), $"seed-data-{fewer}");
        File.WriteAllText(Path.Combine(target, "policy.yaml"), Policy);
        var last = Path.Combine(target, "records", "trajecten-2024-2.csv");
        File.WriteAllLines(last, File.ReadAllLines(last)[..^fewer]);
        if (fewer > 0)
        {
            Retitle(target, fewer);
        }

        return target;
    }

    // Which makes another release even where all figures stay as they were published.
    private static void Retitle(string seedData, int revision)
    {
        var file = Path.Combine(seedData, "definitions", "indicators.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"Opgestarte trajecten\"", $"\"Opgestarte trajecten, herzien {revision}\"", StringComparison.Ordinal));
    }
}
