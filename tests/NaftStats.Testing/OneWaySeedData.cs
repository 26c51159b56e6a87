namespace NaftStats.Testing;

/// <summary>
/// The shipped data under a policy of tables by one dimension: all years, all dimensions and all printed tables, but protected,
/// audited and published within seconds.
/// </summary>
public static class OneWaySeedData
{
    /// <summary>The policy.</summary>
    public const string Policy = """
        profile: audited-release
        threshold: 5
        mean-threshold: 10
        fine-order: 1
        coarse-order: 1
        core-dimensions: []

        """;

    /// <summary>Writes the seed data into a folder, and returns its path.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="fewer">How many trajecten of the last year are left out, with another title, so that another release comes out.</param>
    public static string Create(TemporaryFolder folder, int fewer = 0)
    {
        var shipped = Repository.PathOf("seed-data");
        var target = $"seed-data-{fewer}";
        foreach (var source in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            File.Copy(source, folder.File(Path.Combine(target, Path.GetRelativePath(shipped, source))), true);
        }

        File.WriteAllText(folder.File(Path.Combine(target, "policy.yaml")), Policy);
        var last = folder.File(Path.Combine(target, "records", "trajecten-2024-2.csv"));
        File.WriteAllLines(last, File.ReadAllLines(last)[..^fewer]);
        if (fewer > 0)
        {
            Retitle(Path.Combine(folder.Path, target), fewer);
        }

        return Path.Combine(folder.Path, target);
    }

    /// <summary>Gives an indicator another title, which makes another release even where all figures stay as they were published.</summary>
    /// <param name="seedData">The folder.</param>
    /// <param name="revision">What the title ends with.</param>
    public static void Retitle(string seedData, int revision)
    {
        var file = Path.Combine(seedData, "definitions", "indicators.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"Opgestarte trajecten\"", $"\"Opgestarte trajecten, herzien {revision}\"", StringComparison.Ordinal));
    }
}
