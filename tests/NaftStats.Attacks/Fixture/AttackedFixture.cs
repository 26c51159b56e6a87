using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Forgery;
using NaftStats.Attacks.Suite;
using NaftStats.Testing;

namespace NaftStats.Attacks.Fixture;

/// <summary>The releases of the fixture that attacks need, each published and crawled once, when it is asked for.</summary>
public sealed class AttackedFixture
{
    private const int From = 2023;
    private const int To = 2024;
    private const int Edits = 25;

    // Twins that are published at one instant differ in nothing but what is in them.
    private const long Instant = 1_767_225_600;

    // What the publisher tries on tables that nobody publishes takes half of the time, and is part of the protected release.
    private static readonly string[] QuickOptions = ["--first-start"];

    private readonly Stage _stage;
    private readonly Lazy<Task<Scene>> _protected;
    private readonly Lazy<Task<Scene>> _primaryOnly;

    /// <summary>The fixture on a stage.</summary>
    public AttackedFixture(Stage stage)
    {
        _stage = stage;
        Records = FixtureRecords.Make(From, To);
        SeedData = stage.PathOf("protected/seed-data");
        _protected = new(async () => (await PublishAndServe("protected", From, Records, null, 1)).Scene);
        _primaryOnly = new(Forge);
    }

    /// <summary>The true records.</summary>
    public IReadOnlyList<FixtureRecord> Records { get; }

    /// <summary>The folder that the protected release was published from.</summary>
    public string SeedData { get; }

    /// <summary>The release under the shipped rules, crawled on all ways.</summary>
    public Task<Scene> Protected() => _protected.Value;

    /// <summary>The same records with small groups hidden and nothing else.</summary>
    public Task<Scene> PrimaryOnly() => _primaryOnly.Value;

    /// <summary>Attack 12: a release, one with corrections, and one with a year more; and attack 20, the first of them exactly, with what the others show.</summary>
    public async Task<AttackResult[]> Updates()
    {
        var database = _stage.DatabaseOf("updates");
        var edited = FixtureChanges.Edit(Records, Edits);
        var later = FixtureRecords.Make(From, To + 1).Where(record => record.Start.Year > To);
        (string Name, int To, IReadOnlyList<FixtureRecord> Records)[] versions =
        [
            ("updates/v1", To, Records), ("updates/v2", To, edited), ("updates/v3", To + 1, [.. edited, .. later]),
        ];
        var folders = new List<string>();
        foreach (var (name, to, records) in versions)
        {
            folders.Add(FixtureFolder.Write(_stage.PathOf(name), To, to, records).Path);
            await Stage.Publish(folders[^1], database, null, QuickOptions);
        }

        var api = new PublicApi((await _stage.Serve(database)).Client);
        var releases = (await api.Data("{ releases { version } }")).GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("version").GetString()!).Reverse().ToArray();
        var scenes = new List<Scene>();
        for (var i = 0; i < folders.Count; i++)
        {
            scenes.Add(await Scene.Set(api, folders[i], 0, releases[i]));
        }

        return [UpdateAttack.Run(scenes), UpdateAttack.RunExact(scenes)];
    }

    /// <summary>The positive control of attack 12: two releases of the same records, protected without knowing of each other.</summary>
    public async Task<AttackResult> IndependentMasks()
    {
        var (other, _) = await PublishAndServe("other-costs", From, Records, FixtureFolder.OtherCosts, 0, QuickOptions);
        var (targets, findings) = UpdateAttack.Exact([await Protected(), other]);
        return new AttackResult("12", "two independent masks", targets, findings);
    }

    /// <summary>Attack 14: two releases in which hidden groups of two and of four have changed places.</summary>
    public async Task<AttackResult> SideChannels()
    {
        var logs = new List<Func<string>>();
        var scenes = new List<Scene>();
        foreach (var swapped in new[] { false, true })
        {
            var (scene, server) = await PublishAndServe($"side-channels-{swapped}", To, FixtureChanges.WithTwosAndFours(Records, To, swapped), null, 0, QuickOptions);
            scenes.Add(scene);
            logs.Add(() => server.Output);
        }

        return await SideChannelAttack.Run(scenes[0], scenes[1].Api, (logs[0](), logs[1]()));
    }

    /// <summary>Attack 15: the same question again, of an instance that was started later, of another publication of the same records.</summary>
    public async Task<AttackResult> Repetitions()
    {
        var scene = await Protected();
        var database = _stage.DatabaseOf("protected");
        var elsewhere = _stage.DatabaseOf("elsewhere");
        await Stage.Publish(SeedData, elsewhere, Instant);
        return await RepetitionAttack.Run(
            RepetitionAttack.Questions(scene), scene.Api,
            [new PublicApi((await _stage.Serve(database)).Client), new PublicApi((await _stage.Serve(elsewhere)).Client)]);
    }

    private async Task<Scene> Forge()
    {
        await ForgedRelease.Write(FixtureFolder.Write(_stage.PathOf("primary-only/seed-data"), From, To, Records).Path, _stage.DatabaseOf("primary-only"));
        return await Scene.Set(new PublicApi((await _stage.Serve(_stage.DatabaseOf("primary-only"))).Client), _stage.PathOf("primary-only/seed-data"), 0);
    }

    private async Task<(Scene Scene, ApiServer Server)> PublishAndServe(
        string name, int from, IReadOnlyList<FixtureRecord> records, Func<string, string>? policy, int otherWays, params string[] options)
    {
        var folder = FixtureFolder.Write(_stage.PathOf($"{name}/seed-data"), from, To, records, policy);
        await Stage.Publish(folder.Path, _stage.DatabaseOf(name), Instant, options);
        var server = await _stage.Serve(_stage.DatabaseOf(name));
        return (await Scene.Set(new PublicApi(server.Client), folder.Path, otherWays), server);
    }
}
