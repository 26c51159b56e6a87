using NaftStats.Testing;

namespace NaftStats.Synthesis.Tests;

/// <summary>The tool, run as its users run it: what it may write over, and what it leaves alone.</summary>
public sealed class RecordFolderTests
{
    private const string Foreign = "traject,leerling\nT1,L1\n";

    [Theory]
    [InlineData(null)]
    [InlineData("provenance: published\n")]
    [InlineData("provenance: synthetic\ngenerator: somebody else\n")]
    public async Task Records_that_it_did_not_make_are_refused_and_left_alone(string? provenance)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("records"));
        await File.WriteAllTextAsync(folder.File("records/trajecten-2024.csv"), Foreign);
        if (provenance is not null)
        {
            await File.WriteAllTextAsync(folder.File("records/provenance.yaml"), provenance);
        }

        var (exitCode, output) = await Run("--seed-data", Repository.PathOf("seed-data"), "--output", folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("[RECORDS_FOREIGN]", output, StringComparison.Ordinal);
        Assert.Equal(Foreign, await File.ReadAllTextAsync(folder.File("records/trajecten-2024.csv")));
        Assert.Equal(provenance is null ? 1 : 2, Directory.EnumerateFiles(folder.File("records")).Count());
    }

    [Theory]
    [InlineData("export-2025.xlsx", false)]
    [InlineData("trajecten-2025.csv", false)]
    [InlineData("trajecten-2024-1.csv", true)]
    public async Task A_file_put_beside_its_own_or_in_place_of_one_is_refused_and_left_alone(string file, bool isAdded)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.PathOf("seed-data/records"), "records");
        var path = folder.File($"records/{file}");
        await File.WriteAllTextAsync(path, (isAdded ? await File.ReadAllTextAsync(path) : "") + Foreign);
        var before = await File.ReadAllTextAsync(path);

        var (exitCode, output) = await Run("--seed-data", Repository.PathOf("seed-data"), "--output", folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains($"The folder holds {file}, which is not", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(path));
        Assert.True(File.Exists(folder.File("records/trajecten-2020-1.csv")));
    }

    [Fact]
    public async Task Its_own_records_are_replaced_and_the_shipped_ones_come_out()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.PathOf("seed-data/records"), "records");
        File.Move(folder.File("records/trajecten-2020-1.csv"), folder.File("records/trajecten-1999-1.csv"));
        var provenance = folder.File("records/provenance.yaml");
        await File.WriteAllTextAsync(provenance, (await File.ReadAllTextAsync(provenance)).Replace("trajecten-2020-1.csv", "trajecten-1999-1.csv", StringComparison.Ordinal));

        var (exitCode, output) = await Run("--seed-data", Repository.PathOf("seed-data"), "--output", folder.Path);

        Assert.True(exitCode == 0, output);
        var shipped = Directory.EnumerateFiles(Repository.PathOf("seed-data/records")).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(shipped.Select(Path.GetFileName), Directory.EnumerateFiles(folder.File("records")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(shipped, file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(folder.File($"records/{Path.GetFileName(file)}"))));
    }

    [Fact]
    public async Task Without_a_folder_to_write_to_it_writes_nothing()
    {
        var (exitCode, output) = await Run("--seed-data", Repository.PathOf("seed-data"));

        Assert.Equal(1, exitCode);
        Assert.Contains("--output", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Synthesis, arguments);
        return (await process.WaitForExit(), process.Output);
    }
}
