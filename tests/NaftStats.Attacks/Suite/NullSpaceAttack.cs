namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 4: solves all sums as linear equations. What no direction of the null space moves is determined, and the solution
/// tells its value. Passes when no small group is determined.
/// </summary>
public static class NullSpaceAttack
{
    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var determined = new LatticeSystem(scene.Sums, scene.Known()).Determined();
        var targets = scene.HiddenSmall().ToArray();
        return new AttackResult("4", "null space of the lattice", targets.Length,
            [.. targets.Where(determined.ContainsKey).Select(cell => $"{scene.Name(cell)} = {determined[cell]} ({scene.Truth.Trajecten[cell]} is true)")]);
    }
}
