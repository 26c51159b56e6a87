using System.Security.Cryptography;
using NaftStats.Formats.Releases;
using NaftStats.Statistics.Selection;
using NaftStats.Testing;

namespace NaftStats.Formats.Tests;

/// <summary>The files of a whole release.</summary>
public sealed class ReleaseFileTests
{
    [ReaderFact]
    public async Task DuckDB_finds_every_cell_of_every_table_once_and_the_same_in_both_files()
    {
        using var folder = new TemporaryFolder();
        var release = SmallRelease.Create();
        var files = await ReleaseFile.WriteAsync(release, folder.Path, default);
        var cells = release.Catalogue.Indicators.Sum(indicator => Breakdowns.Of(release, indicator).All.Sum(breakdown => Breakdowns.Of(release, indicator).Count(breakdown).Cells));
        var found = await FileReaders.Release(files[0].Path, files[1].Path);
        Assert.Equal(cells, found["csv"]);
        Assert.Equal(cells, found["parquet"]);
        Assert.Equal(0, found["different"]);
        Assert.Equal(0, found["repeated"]);
        Assert.Equal(0, found["hiddenWithValue"]);
    }

    [Fact]
    public async Task The_checksum_is_that_of_the_file_and_every_server_writes_the_same()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var files = await ReleaseFile.WriteAsync(SmallRelease.Create(), folder.Path, default);
        Assert.Equal(["observations.csv.gz", "observations.parquet"], files.Select(file => file.Name));
        Assert.All(files, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path))), file.Sha256));
        Assert.Equal(files.Select(file => file.Sha256), (await ReleaseFile.WriteAsync(SmallRelease.Create(), other.Path, default)).Select(file => file.Sha256));
    }
}
