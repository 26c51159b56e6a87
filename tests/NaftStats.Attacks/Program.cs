using System.Diagnostics;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Fixture;
using NaftStats.Attacks.Suite;
using NaftStats.Testing;

using var folder = new TemporaryFolder();
var watch = Stopwatch.StartNew();
var fixture = FixtureFolder.Write(folder.File("fixture"), 2023, 2024, FixtureRecords.Make(2023, 2024), args.Contains("--primary") ? FixtureFolder.PrimaryOnly : null);
var database = folder.File("r.db");
await using (var publish = BuiltProgram.Start(BuiltProgram.Publishing, ["publish", "-s", fixture.Path, "-d", database]))
{
    await publish.WaitForExit();
    Console.WriteLine(publish.Output);
}

Console.WriteLine($"published {watch.Elapsed}");
await using var server = await ApiServer.Start(database, new Dictionary<string, string> { ["Limits__RequestsPerSecond"] = "0", ["Limits__Seconds"] = "600" });
var scene = await Scene.Set(new PublicApi(server.Client), fixture.Path);
Console.WriteLine($"crawled {watch.Elapsed} {scene.Universe.Count} cells {scene.Sums.Count} sums");
foreach (var attack in new Func<Scene, AttackResult>[] { Inconsistencies.Run, SubtractionAttack.Run, IntervalAttack.Run, NullSpaceAttack.Run, RemainderAttack.Run, ShareAttack.Run, MeanAttack.Run, PupilAttack.Run, InsiderAttack.Run })
{
    Console.WriteLine(attack(scene).Describe());
    Console.WriteLine($"{watch.Elapsed}");
}

Console.WriteLine((await UnionAttack.Run(scene)).Describe());
foreach (var result in JointAttack.Run(scene, args.Contains("--all") ? 1 : 4))
{
    Console.WriteLine(result.Describe());
    Console.WriteLine($"{watch.Elapsed}");
}
