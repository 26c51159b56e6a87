using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NaftStats.Releases.Storage;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Releases.Tests;

/// <summary>What is not what was published is refused with its reason, and what is beside it stays.</summary>
[Collection(DatabasesCollection.Name)]
public sealed class RefusedReleaseTests(Databases databases)
{
    private const string Earlier = "2024.1";
    private const string Edited = "2024.2";

    // What an edit makes of some columns, where more than one letter or number must change to make sense.
    private static readonly Dictionary<string, object> Plausible = new()
    {
        ["Provenance"] = "Published",
        ["Population"] = "Afgesloten",
        ["Shape"] = "totaal",
        ["Quantity"] = "wachttijd",
        ["PublishedAt"] = 0L,
        ["Sequence"] = 3,
        ["Version"] = "2025.1",
    };

    // Each column of each table: one that is added is edited here too.
    [Theory, Sqlite, PostgreSql]
    public async Task A_release_with_any_column_edited_is_refused_until_it_is_put_back(Provider provider)
    {
        var database = await Published(provider);
        foreach (var (table, key) in new[] { ("releases", "Version"), ("cubes", "Release"), ("means", "Release") })
        {
            foreach (var (column, value) in (await database.Row(table, key, Edited)).Where(field => field.Key != "Release"))
            {
                var changed = Plausible.GetValueOrDefault(column) ?? Change(value);
                var where = column == "Version" ? (string)changed : Edited;
                Assert.Equal(1, await database.Execute($"UPDATE {table} SET \"{column}\" = @p0 WHERE \"{key}\" = '{Edited}'", changed));

                var reason = await Refusal(database, where);
                Assert.True(reason is not null, $"{table}.{column} can be edited.");
                Assert.Contains($"Release {where} is refused: ", reason, StringComparison.Ordinal);
                Assert.True(await Refusal(database, Earlier) is null, $"{table}.{column} of one release took another with it.");

                Assert.Equal(1, await database.Execute($"UPDATE {table} SET \"{column}\" = @p0 WHERE \"{key}\" = '{where}'", value));
                Assert.True(await Refusal(database, Edited) is null, $"{table}.{column} was put back in vain.");
            }
        }
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_list_of_releases_is_believed_without_their_cells(Provider provider)
    {
        var database = await Published(provider);
        await database.Execute($"UPDATE releases SET \"Provenance\" = 'Published' WHERE \"Version\" = '{Edited}'");

        var listed = await database.Store.ListAsync();

        Assert.Equal([Edited, Earlier], listed.Select(release => release.Version));
        Assert.Null(listed[0].Identity);
        Assert.Equal("its version, date, provenance or another of its marks does not match its hash.", listed[0].Refusal);
        Assert.Equal(Provenance.Synthetic, listed[1].Identity!.Provenance);
    }

    [Theory, Sqlite, PostgreSql]
    public async Task Cells_that_are_moved_to_another_release_cost_both(Provider provider)
    {
        var database = await Published(provider);
        await database.Execute($"DELETE FROM cubes WHERE \"Release\" = '{Earlier}'");
        await database.Execute($"UPDATE cubes SET \"Release\" = '{Earlier}'");

        Assert.Contains("its content does not match its hash", await Refusal(database, Edited), StringComparison.Ordinal);
        Assert.Contains("its content does not match its hash", await Refusal(database, Earlier), StringComparison.Ordinal);
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_release_without_cells_or_without_a_row_is_refused(Provider provider)
    {
        var database = await Published(provider);
        var identity = (await database.Store.ListAsync())[0].Sound();

        await database.Execute($"DELETE FROM means WHERE \"Release\" = '{Edited}'");
        Assert.Contains("its content does not match its hash", await Refusal(database, Edited), StringComparison.Ordinal);
        await database.Execute($"DELETE FROM cubes WHERE \"Release\" = '{Edited}'");
        Assert.Contains("its content does not match its hash", await Refusal(database, Edited), StringComparison.Ordinal);
        await database.Execute($"DELETE FROM releases WHERE \"Version\" = '{Edited}'");
        Assert.Contains("not in the database any more", (await Assert.ThrowsAsync<ReleaseRefusedException>(() => database.Store.LoadAsync(identity))).Message, StringComparison.Ordinal);
    }

    // As a program that writes nonsense would, or someone who can compute the hashes too.
    [Theory]
    [InlineData("its provenance \"Real\" is unknown", "releases.Provenance", "Real")]
    [InlineData("its provenance \"1\" is unknown", "releases.Provenance", "1")]
    [InlineData("its date is none", "releases.PublishedAt", long.MaxValue)]
    [InlineData("a newer version of this program published it", "releases.Format", 1000)]
    [InlineData("an earlier version of this program published it", "releases.Format", 0)]
    [InlineData("its catalogue cannot be read", "releases.Catalogue", "")]
    [InlineData("its catalogue cannot be read", "releases.Catalogue", "[1, 2")]
    [InlineData("its catalogue is null", "releases.Catalogue", "null")]
    [InlineData("its catalogue cannot be read", "releases.Catalogue", "{}")]
    [InlineData("its disclosure policy cannot be read", "releases.Policy", "{\"threshold\": 5}")]
    [InlineData("its audit report cannot be read", "releases.Audit", "\u0000\u0001")]
    [InlineData("it has a cube of an unknown population: Allemaal by region@provincie", "cubes.Population", "Allemaal")]
    [InlineData("it has a cube of an unknown population: 1 by region@provincie", "cubes.Population", "1")]
    [InlineData("does not know the dimensions of Opgestart by school", "cubes.Shape", "school")]
    [InlineData("does not know the dimensions of Opgestart by region@land", "cubes.Shape", "region@land")]
    [InlineData("does not know the dimensions of Opgestart by ", "cubes.Shape", "")]
    [InlineData("is over 2 years, and its catalogue has 1", "cubes.Years", 2)]
    [InlineData("the column Trajecten of Opgestart by region@provincie has 7 bytes in place of 8", "cubes.Trajecten", "1234567")]
    [InlineData("the column Trajecten of Opgestart by region@provincie has 4 bytes in place of 8", "cubes.Trajecten", "1234")]
    [InlineData("the column Leerlingen of Opgestart by region@provincie has 12 bytes in place of 8", "cubes.Leerlingen", "123456781234")]
    [InlineData("the column Statuses of Opgestart by region@provincie has 0 bytes in place of 2", "cubes.Statuses", "")]
    [InlineData("Opgestart by region@provincie has cells of an unknown status, 7", "cubes.Statuses", "\u0000\u0007")]
    [InlineData("the means leeftijd of Opgestart by region@provincie have -1 decimals", "means.Decimals", -1)]
    [InlineData("the column leeftijd of Opgestart by region@provincie has 1 bytes in place of 8", "means.Scaled", "1")]
    public async Task What_cannot_be_read_is_refused_by_its_name_even_under_a_right_hash(string reason, string column, object value)
    {
        var database = await Published(Provider.Sqlite);
        var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
        var isText = table != "releases" ? name is "Population" or "Shape" : name == "Provenance";
        var stored = value is string text && !isText ? Encoding.UTF8.GetBytes(text) : value;
        await database.Execute($"UPDATE {table} SET {name} = @p0 WHERE {(table == "releases" ? "Version" : "Release")} = '{Edited}'", stored);
        if (name == "Population")
        {
            await database.Execute($"UPDATE means SET {name} = @p0 WHERE Release = '{Edited}'", stored);
        }

        await Forge(database);

        Assert.Contains(reason, await Refusal(database, Edited), StringComparison.Ordinal);
        Assert.Null(await Refusal(database, Earlier));
    }

    [Theory]
    [InlineData("dimensions.0.appliesTo.0", "\"Schoolkeuze\"")]
    [InlineData("dimensions.0.appliesTo.0", "1")]
    [InlineData("dimensions.0.levels.0.categories", "null")]
    [InlineData("dimensions.0.levels.0.categories.0.code", "7")]
    [InlineData("dimensions.0.code", null)]
    [InlineData("dimensions.0.surprise", "true")]
    [InlineData("dimensions.0.code", "\"jaar\"")]
    public async Task A_catalogue_with_anything_unknown_missing_or_null_is_refused(string path, string? json)
    {
        var database = await Published(Provider.Sqlite);
        var catalogue = JsonNode.Parse((byte[])(await database.Row("releases", "Version", Edited))["Catalogue"])!;
        var node = catalogue;
        var parts = path.Split('.');
        foreach (var part in parts[..^1])
        {
            node = node is JsonArray array ? array[int.Parse(part, null)]! : node[part]!;
        }

        if (node is JsonArray list)
        {
            list[0] = JsonNode.Parse(json!);
        }
        else if (json is null)
        {
            node.AsObject().Remove(parts[^1]);
        }
        else
        {
            node[parts[^1]] = JsonNode.Parse(json);
        }

        await database.Execute($"UPDATE releases SET Catalogue = @p0 WHERE Version = '{Edited}'", Encoding.UTF8.GetBytes(catalogue.ToJsonString()));
        await Forge(database);

        Assert.Contains("its catalogue ", await Refusal(database, Edited), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongReports))]
    public async Task A_release_whose_report_did_not_pass_or_belongs_to_another_is_neither_written_nor_loaded(string reason, Func<ReleaseDraft, AuditReport?> wrong)
    {
        var database = await databases.New(Provider.Sqlite);
        var draft = Drafts.Of(13);
        var report = wrong(draft);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => database.Store.WriteAsync(draft with { Audit = report! }, [], Drafts.Now));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await database.Store.ListAsync());

        database = await Published(Provider.Sqlite);
        await database.Execute($"UPDATE releases SET Audit = @p0 WHERE Version = '{Edited}'", report is null ? DBNull.Value : ReleaseJson.Write(report));
        await Forge(database);
        Assert.Contains(reason, await Refusal(database, Edited), StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<ReleaseDraft, AuditReport?>> WrongReports { get; } = new()
    {
        { "it has no audit report", _ => null },
        { "did not pass", draft => draft.Audit with { Audits = [new AuditRun(AuditRun.Public, 7, 1)] } },
        { "did not pass", draft => draft.Audit with { Audits = [] } },
        { "about other data", draft => AuditSeal.Seal(draft.Audit, "other", "policy", "tests", draft.Policy) },
        { "about another policy", draft => AuditSeal.Seal(draft.Audit, "data", "other", "tests", draft.Policy) },
        { "about other hidden cells", draft => AuditSeal.Seal(draft.Audit with { MaskHash = "other" }, "data", "policy", "tests", draft.Policy) },
        { "the seal of its audit report is broken", draft => draft.Audit with { Method = "0" } },
        { "the seal of its audit report is broken", draft => AuditSeal.Seal(draft.Audit, "data", "policy", "tests", draft.Policy with { Threshold = 3 }) },
    };

    [Theory, Sqlite, PostgreSql]
    public async Task A_refused_release_keeps_its_number_and_its_content_can_be_published_again(Provider provider)
    {
        var database = await Published(provider);
        await database.Execute($"UPDATE releases SET \"Software\" = 'other' WHERE \"Version\" = '{Edited}'");

        var (again, isNew) = await database.Store.WriteAsync(Drafts.Of(13), await database.Store.ListAsync(), Drafts.Now);

        Assert.True(isNew);
        Assert.Equal("2024.3", again.Version);
        Assert.True((await database.Store.LoadAsync(again)).Audit!.Passed);
    }

    private async Task<Database> Published(Provider provider)
    {
        var database = await databases.New(provider);
        await database.Store.WriteAsync(Drafts.Of(12), [], Drafts.Now);
        await database.Store.WriteAsync(Drafts.Of(13), await database.Store.ListAsync(), Drafts.Now);
        return database;
    }

    // Why a release is refused, whichever way it is found out; null where it is served.
    private static async Task<string?> Refusal(Database database, string version)
    {
        var listed = (await database.Store.ListAsync()).Single(release => release.Version == version);
        try
        {
            await database.Store.LoadAsync(listed.Sound());
            return null;
        }
        catch (ReleaseRefusedException exception)
        {
            Assert.Equal(version, exception.Version);
            return exception.Message;
        }
    }

    private static object Change(object value) => value switch
    {
        string text => text + "x",
        byte[] bytes => (byte[])[.. bytes[..^1], (byte)(bytes[^1] ^ 1)],
        int number => number + 1,
        long number => number + 1,
        _ => throw new NotSupportedException($"{value.GetType()}"),
    };

    private static async Task Forge(Database database)
    {
        await using var context = new SqliteReleasesContext(database.ConnectionString);
        var row = await context.Releases.SingleAsync(release => release.Version == Edited);
        var cubes = await context.Cubes.Where(cube => cube.Release == Edited).ToListAsync();
        var means = await context.Means.Where(mean => mean.Release == Edited).ToListAsync();
        var body = ReleaseSeal.OfBody(row.Catalogue, row.Policy, row.Audit ?? [], cubes, means);
        await database.Execute($"UPDATE releases SET BodyHash = @p0 WHERE Version = '{Edited}'", body);
        row = await context.Releases.AsNoTracking().SingleAsync(release => release.Version == Edited);
        await database.Execute($"UPDATE releases SET ContentHash = @p0 WHERE Version = '{Edited}'", ReleaseSeal.OfRelease(row));
    }
}
