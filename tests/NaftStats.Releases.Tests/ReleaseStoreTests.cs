using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;

namespace NaftStats.Releases.Tests;

/// <summary>Releases are written whole, once and in order, and come back as they were.</summary>
[Collection(DatabasesCollection.Name)]
public sealed class ReleaseStoreTests(Databases databases)
{
    [Theory, Sqlite, PostgreSql]
    public async Task A_release_comes_back_as_it_was_written(Provider provider)
    {
        var store = (await databases.New(provider)).Store;
        var (identity, isNew) = await store.WriteAsync(Drafts.Of(12), [], Drafts.Now);
        var release = await store.LoadAsync(identity);

        Assert.True(isNew);
        Assert.Equal("2024.1", identity.Version);
        Assert.Equal(Drafts.Now, identity.PublishedAt);
        Assert.Equal(identity, Assert.Single(await store.ListAsync()).Identity);
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
        Assert.Equal(("data", "policy", Drafts.Of(12).Audit.Seal), (release.Audit.DataHash, release.Audit.PolicyHash, release.Audit.Seal));
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_database_that_is_not_there_holds_no_release_and_is_not_made_by_looking(Provider provider)
    {
        var database = await databases.New(provider);

        Assert.Empty(await database.Store.ListAsync());
        Assert.False(await database.Store.UpgradeAsync());
        Assert.Empty(await database.Store.ListAsync());
    }

    [Theory, Sqlite, PostgreSql]
    public async Task Writing_the_same_again_writes_nothing(Provider provider)
    {
        var store = (await databases.New(provider)).Store;
        var (first, _) = await store.WriteAsync(Drafts.Of(12), [], Drafts.Now);

        var (identity, isNew) = await store.WriteAsync(Drafts.Of(12), await store.ListAsync(), Drafts.Now.AddDays(1));

        Assert.False(isNew);
        Assert.Equal(first, identity);
        Assert.Single(await store.ListAsync());
    }

    [Theory, Sqlite, PostgreSql]
    public async Task The_same_figures_of_another_provenance_are_another_release(Provider provider)
    {
        var store = (await databases.New(provider)).Store;
        await store.WriteAsync(Drafts.Of(12), [], Drafts.Now);

        var (identity, isNew) = await store.WriteAsync(Drafts.Of(12) with { Provenance = Provenance.Published }, await store.ListAsync(), Drafts.Now);

        Assert.True(isNew);
        Assert.Equal(("2024.2", Provenance.Published), (identity.Version, identity.Provenance));
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_later_release_leaves_the_earlier_one_as_it_was(Provider provider)
    {
        var store = (await databases.New(provider)).Store;
        await store.WriteAsync(Drafts.Of(12), [], Drafts.Now);
        await store.WriteAsync(Drafts.Of(13), await store.ListAsync(), Drafts.Now.AddDays(1));

        var releases = await store.ListAsync();
        Assert.Equal(["2024.2", "2024.1"], releases.Select(release => release.Version));
        Assert.Equal(13, (await store.LoadAsync(releases[0].Sound())).Cubes[0].Trajecten[0]);
        Assert.Equal(12, (await store.LoadAsync(releases[1].Sound())).Cubes[0].Trajecten[0]);
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_release_is_written_after_those_that_it_was_protected_with_or_not_at_all(Provider provider)
    {
        var store = (await databases.New(provider)).Store;
        await store.WriteAsync(Drafts.Of(12), [], Drafts.Now);
        var known = await store.ListAsync();
        await store.WriteAsync(Drafts.Of(13), known, Drafts.Now);

        var refused = await Assert.ThrowsAsync<ProblemsException>(() => store.WriteAsync(Drafts.Of(14), known, Drafts.Now));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal("RELEASES_CHANGED", problem.Code);
        Assert.Contains("2024.2", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(["2024.2", "2024.1"], (await store.ListAsync()).Select(release => release.Version));
    }

    [Theory, Sqlite, PostgreSql]
    public async Task Of_many_publishers_at_once_one_writes_and_the_others_are_told(Provider provider)
    {
        var store = (await databases.New(provider)).Store;
        await store.WriteAsync(Drafts.Of(12), [], Drafts.Now);
        var known = await store.ListAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(20, 6).Select(trajecten => Task.Run(async () =>
        {
            try
            {
                return (await store.WriteAsync(Drafts.Of(trajecten), known, Drafts.Now)).Identity.Version;
            }
            catch (ProblemsException exception)
            {
                return Assert.Single(exception.Problems).Code;
            }
        })));

        Assert.Equal(["2024.2", .. Enumerable.Repeat("RELEASES_CHANGED", 5)], outcomes.Order(StringComparer.Ordinal));
        Assert.Equal(["2024.2", "2024.1"], (await store.ListAsync()).Select(release => release.Version));
    }

    [Theory, Sqlite, PostgreSql]
    public async Task Who_approved_an_override_is_not_stored(Provider provider)
    {
        var database = await databases.New(provider);
        var draft = Drafts.Of(12);
        await database.Store.WriteAsync(draft with { Policy = draft.Policy with { Overrides = [new PolicyOverride("kept", "needed", "Jane Approver", "2025-01-31")] } }, [], Drafts.Now);

        var row = await database.Row("releases", "Version", "2024.1");

        Assert.DoesNotContain("Jane Approver", string.Join('\n', row.Values.Select(value => value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : $"{value}")), StringComparison.Ordinal);
    }
}
