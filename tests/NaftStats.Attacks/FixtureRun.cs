using NaftStats.Attacks.Fixture;
using NaftStats.Attacks.Suite;

namespace NaftStats.Attacks;

/// <summary>All attacks on the seeded fixture, and their positive controls.</summary>
internal static class FixtureRun
{
    public static async Task Run(Stage stage, AttackTable table, int part, bool isExact)
    {
        var fixture = new AttackedFixture(stage);
        var scene = await fixture.Protected();
        if (isExact)
        {
            table.Add(ExactAttack.Run(scene));
            table.Add(await WordAttacks.Run(scene, fixture.SeedData));
            table.AddControls([ExactAttack.Run(await fixture.PrimaryOnly()), .. await WordAttacks.Controls(scene, fixture.SeedData)]);
            return;
        }

        table.Add(ReleaseAttacks.Run(scene, part));
        table.Add(await UnionAttack.Run(scene));
        table.Add(await fixture.Updates());
        table.Add(await OfficialAttack.Run(scene, fixture.SeedData));
        table.Add(await WordAttacks.Run(scene, fixture.SeedData));
        table.Add(await fixture.SideChannels());
        table.Add(await fixture.Repetitions());
        table.AddControls(ReleaseAttacks.Controls(await fixture.PrimaryOnly(), part));
        table.AddControls(await WordAttacks.Controls(scene, fixture.SeedData));
        table.AddControls([await fixture.IndependentMasks()]);
    }
}
