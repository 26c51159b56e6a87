using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NaftStats.Releases.Storage;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
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
        Assert.True(release.Audit!.Passed);
        Assert.Equal((7, 5), (Assert.Single(release.Audit.Audits).Attempts, Assert.Single(release.Audit.Controls).Exposed));
        Assert.Equal(50, Assert.Single(release.Audit.Orders).HiddenPercentage);
        Assert.Equal(("data", "policy", Draft(12).Audit.Seal), (release.Audit.DataHash, release.Audit.PolicyHash, release.Audit.Seal));
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
    [InlineData("UPDATE releases SET Audit = NULL")]
    [InlineData("UPDATE releases SET Audit = X'7B7D'")]
    [InlineData("UPDATE releases SET Policy = replace(CAST(Policy AS TEXT), '\"threshold\":5', '\"threshold\":4')")]
    [InlineData("UPDATE releases SET DataHash = 'other data'")]
    [InlineData("UPDATE releases SET PolicyHash = 'other policy'")]
    public async Task A_release_that_was_changed_is_refused(string tampering)
    {
        var (identity, _) = await _store.WriteAsync(Draft(12), Now);
        await Execute(tampering);

        var refused = await Assert.ThrowsAsync<ReleaseRefusedException>(() => _store.LoadAsync(identity));
        Assert.Contains("2024.1", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongReports))]
    public async Task A_release_whose_report_did_not_pass_or_belongs_to_another_is_neither_written_nor_loaded(string reason, Func<ReleaseDraft, AuditReport?> wrong)
    {
        var draft = Draft(12);
        draft = draft with { Audit = wrong(draft)! };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => _store.WriteAsync(draft, Now));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await _store.ListAsync());

        // As someone would who can write to the database and computes the hash of the content too.
        var (identity, _) = await _store.WriteAsync(Draft(12), Now);
        identity = await Forge(identity, draft.Audit);
        Assert.Contains(reason, (await Assert.ThrowsAsync<ReleaseRefusedException>(() => _store.LoadAsync(identity))).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<ReleaseDraft, AuditReport?>> WrongReports { get; } = new()
    {
        { "it has no audit report", _ => null },
        { "did not pass", draft => draft.Audit with { Audits = [new AuditRun(AuditRun.Intervals, 7, 1)] } },
        { "did not pass", draft => draft.Audit with { Audits = [] } },
        { "about other data", draft => AuditSeal.Seal(draft.Audit, "other", "policy", "tests", draft.Policy) },
        { "about another policy", draft => AuditSeal.Seal(draft.Audit, "data", "other", "tests", draft.Policy) },
        { "about other hidden cells", draft => AuditSeal.Seal(draft.Audit with { MaskHash = "other" }, "data", "policy", "tests", draft.Policy) },
        { "the seal of its audit report is broken", draft => draft.Audit with { Method = "0" } },
        { "the seal of its audit report is broken", draft => AuditSeal.Seal(draft.Audit, "data", "policy", "tests", draft.Policy with { Threshold = 3 }) },
    };

    [Fact]
    public async Task A_refused_release_does_not_keep_the_same_content_from_being_published_again()
    {
        var (first, _) = await _store.WriteAsync(Draft(12), Now);
        await Forge(first, null);

        var (second, isNew) = await _store.WriteAsync(Draft(12), Now);

        Assert.True(isNew);
        Assert.Equal("2024.2", second.Version);
        Assert.True((await _store.LoadAsync(second)).Audit!.Passed);
    }

    [Fact]
    public async Task A_database_from_before_there_were_reports_is_refused_and_can_be_published_into()
    {
        await _store.WriteAsync(Draft(12), Now);
        await Execute("ALTER TABLE releases DROP COLUMN Audit; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%AuditReports'");
        var old = Assert.Single(await _store.ListAsync());

        Assert.Contains("no audit report", (await Assert.ThrowsAsync<ReleaseRefusedException>(() => _store.LoadAsync(old))).Message, StringComparison.Ordinal);
        var (identity, isNew) = await _store.WriteAsync(Draft(12), Now);
        Assert.True(isNew);
        Assert.NotNull((await _store.LoadAsync(identity)).Audit);
        Assert.Contains("no audit report", (await Assert.ThrowsAsync<ReleaseRefusedException>(() => _store.LoadAsync(old))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_approved_an_override_is_not_stored()
    {
        var draft = Draft(12);
        await _store.WriteAsync(draft with { Policy = draft.Policy with { Overrides = [new PolicyOverride("kept", "needed", "Jane Approver", "2025-01-31")] } }, Now);

        Assert.DoesNotContain("Jane Approver", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_folder.File("releases.db"))), StringComparison.Ordinal);
    }

    private async Task<ReleaseIdentity> Forge(ReleaseIdentity identity, AuditReport? audit)
    {
        var options = new DbContextOptionsBuilder<ReleasesContext>().UseSqlite(ConnectionString).Options;
        await using var context = new ReleasesContext(options);
        var row = await context.Releases.AsNoTracking().SingleAsync();
        var bytes = audit is null ? null : JsonSerializer.SerializeToUtf8Bytes(audit, JsonSerializerOptions.Web);
        var hash = ContentHash.Of(row.Catalogue, row.Policy, bytes ?? [], await context.Cubes.ToListAsync(), await context.Means.ToListAsync());
        await context.Database.ExecuteSqlAsync($"UPDATE releases SET Audit = {bytes}, ContentHash = {hash} WHERE Version = {identity.Version}");
        return identity with { ContentHash = hash };
    }

    private async Task Execute(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the literals of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
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
        var policy = new DisclosurePolicy("test", 5, 10, 2, 3, [], new Dictionary<string, int>());
        var cube = new Cube(Population.Opgestart, new CubeShape([new CubeAxis(region, region.Levels[1])]), 1, [trajecten, 0], [9, 0], [CellStatus.Shown, CellStatus.Hidden], [new MeanColumn(new QuantityMean("leeftijd", 1), [148, MeanColumn.Hidden])]);
        return new ReleaseDraft(
            Provenance.Synthetic, "data", "definitions", "policy", "tests", new Catalogue([year, region], [], [], [], []), policy, [cube], Report(policy, [cube]));
    }

    private static AuditReport Report(DisclosurePolicy policy, Cube[] cubes) => AuditSeal.Seal(
        new AuditReport(
            "1", policy.Profile, AuditSeal.MaskHash(cubes), [new PublishedShare("1", 1, 2, 1, null)], [], [], [], 3, [new AuditRun(AuditRun.Intervals, 7, 0)])
        {
            Controls = [new AuditRun(AuditRun.Intervals, 7, 5)],
        },
        "data", "policy", "tests", policy);

    private static Category Category(string code, string level) => new(code, LocalizedText.Same(code), level);

    private static Dimension Dimension(string code, Level[] levels) => new(
        code, LocalizedText.Same(code), LocalizedText.Same(code), levels, [TrajectType.Individueel], null, Enum.GetValues<Population>(), false, false, null, []);
}
