using Microsoft.Data.Sqlite;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Disclosure;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Records;
using NaftStats.Statistics.Tabulation;
using NaftStats.Statistics.Text;
using NaftStats.Testing;

namespace NaftStats.Releases.Tests;

public sealed class ReleaseStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ReleaseStore _store;

    public ReleaseStoreTests() => _store = new ReleaseStore(ConnectionString);

    private string ConnectionString => $"Data Source={_folder.File("releases.db")};Pooling=False";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_release_comes_back_as_it_was_written()
    {
        var (identity, isNew) = await _store.WriteAsync(Draft(12), Now);
        var release = await _store.LoadAsync(identity);

        Assert.True(isNew);
        Assert.Equal("2024.1", identity.Version);
        Assert.Equal(Now, identity.PublishedAt);
        Assert.Equal(identity, Assert.Single(await _store.ListAsync()));
        var cube = Assert.Single(release.Cubes);
        Assert.Equal("region@provincie", cube.Shape.Key);
        Assert.Equal([12, 0], cube.Trajecten);
        Assert.Equal([9, 0], cube.Leerlingen);
        Assert.Equal([CellStatus.Shown, CellStatus.Hidden], cube.Statuses);
        var mean = Assert.Single(cube.Means);
        Assert.Equal(new QuantityMean("leeftijd", 1), mean.Mean);
        Assert.Equal([148, MeanColumn.Hidden], mean.Scaled);
        var region = release.Catalogue.FindDimension("region")!;
        Assert.Equal("Provincie Antwerpen", region.Levels[1].Categories[0].Label.Nl);
        Assert.Equal([TrajectType.Individueel], region.AppliesTo);
        Assert.Equal(5, release.Policy.Threshold);
    }

    [Fact]
    public async Task An_empty_database_holds_no_release()
    {
        Assert.Empty(await _store.ListAsync());
        await _store.MigrateAsync();
        Assert.Empty(await _store.ListAsync());
    }

    [Fact]
    public async Task Writing_the_same_again_writes_nothing()
    {
        await _store.WriteAsync(Draft(12), Now);
        var (identity, isNew) = await _store.WriteAsync(Draft(12), Now.AddDays(1));

        Assert.False(isNew);
        Assert.Equal("2024.1", identity.Version);
        Assert.Single(await _store.ListAsync());
    }

    [Fact]
    public async Task A_later_release_leaves_the_earlier_one_as_it_was()
    {
        await _store.WriteAsync(Draft(12), Now);
        await _store.WriteAsync(Draft(13), Now.AddDays(1));

        var releases = await _store.ListAsync();
        Assert.Equal(["2024.2", "2024.1"], releases.Select(release => release.Version));
        Assert.Equal(13, (await _store.LoadAsync(releases[0])).Cubes[0].Trajecten[0]);
        Assert.Equal(12, (await _store.LoadAsync(releases[1])).Cubes[0].Trajecten[0]);
    }

    [Theory]
    [InlineData("UPDATE cubes SET Trajecten = X'0D00000000000000'")]
    [InlineData("UPDATE cubes SET Statuses = X'0000'")]
    [InlineData("UPDATE releases SET Catalogue = X'7B7D'")]
    [InlineData("DELETE FROM cubes")]
    public async Task A_release_that_was_changed_is_refused(string tampering)
    {
        var (identity, _) = await _store.WriteAsync(Draft(12), Now);
        using (var connection = new SqliteConnection(ConnectionString))
        {
            await connection.OpenAsync();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the literals above.
            command.CommandText = tampering;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        var refused = await Assert.ThrowsAsync<ReleaseCorruptException>(() => _store.LoadAsync(identity));
        Assert.Contains("2024.1", refused.Message, StringComparison.Ordinal);
    }

    private static ReleaseDraft Draft(int trajecten)
    {
        var year = Dimension("year", [new Level("year", LocalizedText.Same("year"), [Category("2024", "year")])]);
        var region = Dimension("region",
        [
            new Level("gebied", LocalizedText.Same("gebied"), [Category("antwerpen", "gebied"), Category("brussel", "gebied")]),
            new Level("provincie", LocalizedText.Same("provincie"),
                [Category("provincie-antwerpen", "provincie") with { Label = new LocalizedText("Provincie Antwerpen", "Province d'Anvers", "Province of Antwerp") }, Category("gewest", "provincie")]),
        ]);
        return new ReleaseDraft(
            Provenance.Synthetic,
            "data",
            "definitions",
            "policy",
            "tests",
            new Catalogue([year, region], [], [], [], []),
            new DisclosurePolicy("test", 5, 10, 2, 3, [], new Dictionary<string, int>()),
            [new Cube(Population.Opgestart, new CubeShape([new CubeAxis(region, region.Levels[1])]), 1, [trajecten, 0], [9, 0], [CellStatus.Shown, CellStatus.Hidden], [new MeanColumn(new QuantityMean("leeftijd", 1), [148, MeanColumn.Hidden])])]);
    }

    private static Category Category(string code, string level) => new(code, LocalizedText.Same(code), level);

    private static Dimension Dimension(string code, Level[] levels) => new(
        code, LocalizedText.Same(code), LocalizedText.Same(code), levels, [TrajectType.Individueel], null, Enum.GetValues<Population>(), false, false, null, []);
}
