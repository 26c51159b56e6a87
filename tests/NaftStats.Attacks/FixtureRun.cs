using NaftStats.Attacks.Fixture;
using NaftStats.Attacks.Suite;

namespace NaftStats.Attacks;

/// <summary>All attacks on the seeded fixture.</summary>
internal static class FixtureRun
{

    public static async Task Run(Stage stage, AttackTable table, int part)
    {
        var fixture = new AttackedFixture(stage);
        var scene = await fixture.Protected();
        foreach (var result in Release(scene, part))
        {
            table.Add(result);
        }

        table.Add(await UnionAttack.Run(scene));
        table.Add(await fixture.Updates());
        table.Add(await OfficialAttack.Run(scene, fixture.SeedData));
        table.Add(await fixture.SideChannels());
        table.Add(await fixture.Repetitions());
        foreach (var result in Release(await fixture.PrimaryOnly(), part))
        {
            table.AddControl(result);
        }

        table.AddControl(await fixture.IndependentMasks());
    }

    public static IEnumerable<AttackResult> Release(Scene scene, int part) =>
    [
        Inconsistencies.Run(scene), SubtractionAttack.Run(scene), IntervalAttack.Run(scene), NullSpaceAttack.Run(scene),
        .. JointAttack.Run(scene, part), RemainderAttack.Run(scene),
        ShareAttack.Run(scene), MeanAttack.Run(scene), PupilAttack.Run(scene), InsiderAttack.Run(scene),
    ];
}
