using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Fixture;
using NaftStats.Attacks.Forgery;
using NaftStats.Attacks.Suite;
using NaftStats.Testing;

namespace NaftStats.Attacks;

/// <summary>
/// The attacks that need one release, on the shipped data under the rules of <c>audited-release</c>, and the same on these data
/// with small groups hidden and nothing else.
/// </summary>
internal static class ShippedRun
{
    // One table of so many is asked for on all other ways too, and one subset of dimensions of so many is solved.
    private const int OtherWays = 8;
    private const int Subsets = 400;

    public static async Task Run(Stage stage, AttackTable table, bool isExact)
    {
        var seedData = stage.PathOf("seed-data");
        Copy(Repository.PathOf("seed-data"), seedData);
        await Stage.Publish(seedData, stage.DatabaseOf("shipped"));
        var scene = await Set(stage, seedData, "shipped", isExact ? 0 : OtherWays);
        if (isExact)
        {
            table.Add(ExactAttack.Run(scene));
        }
        else
        {
            table.Add(ReleaseAttacks.Run(scene, Subsets));
            table.Add(await UnionAttack.Run(scene));
            table.Add(await OfficialAttack.Run(scene, seedData));
        }

        table.Add(await WordAttacks.Run(scene, seedData));
        table.AddControls(await WordAttacks.Controls(scene, seedData));

        await ForgedRelease.Write(seedData, stage.DatabaseOf("broken"));
        var broken = await Set(stage, seedData, "broken", 0);
        table.AddControls(isExact ? [ExactAttack.Run(broken)] : ReleaseAttacks.Controls(broken, Subsets));
    }

    private static async Task<Scene> Set(Stage stage, string seedData, string database, int otherWays) =>
        await Scene.Set(new PublicApi((await stage.Serve(stage.DatabaseOf(database))).Client), seedData, otherWays);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
