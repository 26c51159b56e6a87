using NaftStats.Publishing.Tests.Import;
using NaftStats.Testing;

namespace NaftStats.Publishing.Tests;

/// <summary>What publishing would do, told without doing it.</summary>
public sealed class DryRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = MiniSeedData.Create();

    public DryRunTests() => File.WriteAllText(_folder.File(MiniSeedData.Records), new RecordSheet().Text());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_is_written_where_there_is_no_database()
    {
        var before = Files();

        var (exitCode, output) = await Publish("--dry-run");

        Assert.Equal(0, exitCode);
        Assert.Contains("Release 2024.1 would be published. Nothing was written.", output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task What_would_change_is_told_beside_the_last_release_and_nothing_is_written()
    {
        Assert.Equal(0, (await Publish("--save-hints")).ExitCode);
        Assert.Equal(3, (await Publish("--dry-run")).ExitCode);
        var indicators = _folder.File("definitions/indicators.yaml");
        await File.WriteAllTextAsync(indicators, (await File.ReadAllTextAsync(indicators)).Replace("nl: a", "nl: anders", StringComparison.Ordinal));
        var before = Files();

        var (exitCode, output) = await Publish("--dry-run");

        Assert.Equal(0, exitCode);
        Assert.Contains("Hidden % in 2024.1", output, StringComparison.Ordinal);
        Assert.Contains("Against release 2024.1: years added: none; tables added: none; tables removed: none; figures changed, hidden or shown: 0.", output, StringComparison.Ordinal);
        Assert.Contains("Printed figures that would differ without a known reason:", output, StringComparison.Ordinal);
        Assert.Contains("No small groups can be computed from what the source documents print", output, StringComparison.Ordinal);
        Assert.Contains("Release 2024.2 would be published. Nothing was written.", output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task What_is_refused_is_refused_in_a_dry_run_too()
    {
        await File.AppendAllTextAsync(_folder.File(MiniSeedData.Records), "T1,individueel\n");

        Assert.Equal(1, (await Publish("--dry-run")).ExitCode);
    }

    [Theory]
    [InlineData("--save-hints")]
    [InlineData("--internal-report=report.json")]
    public async Task What_writes_is_wrong_use_of_a_dry_run(string option) => Assert.Equal(2, (await Publish("--dry-run", option)).ExitCode);

    private Task<(int ExitCode, string Output)> Publish(params string[] more) =>
        ImportedFile.Run(["publish", "-s", _folder.Path, "-d", _folder.File("releases.db"), .. more]);

    // Each with its bytes.
    private (string, string)[] Files() =>
    [
        .. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (path, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))))),
    ];
}
