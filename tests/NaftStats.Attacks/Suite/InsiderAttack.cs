using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 11: a pupil who knows to be alone in a hidden group subtracts himself, and solves the equations with that one value
/// more. Passes when no other small group comes out; groups that hold the insider are his own.
/// </summary>
public static class InsiderAttack
{
    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var system = new LatticeSystem(scene.Sums, scene.Known());
        var subtraction = system.Subtraction;
        var targets = scene.HiddenSmall().Where(cell => subtraction[cell] == Subtraction.Unknown).ToHashSet();
        var insiders = targets.Where(cell => scene.Truth.Trajecten[cell] == 1).Order().ToArray();
        var findings = new SortedSet<string>(StringComparer.Ordinal);
        var known = subtraction.Learned.Count;
        foreach (var insider in insiders)
        {
            subtraction.Learn(insider, 1);
            foreach (var learned in subtraction.Learned.Skip(known + 1).Where(cell => targets.Contains(cell) && !IsHis(scene, insider, cell)))
            {
                findings.Add($"who is {scene.Name(insider)} subtracts {scene.Name(learned)} = {subtraction[learned]}");
            }

            subtraction.Forget(known);
        }

        foreach (var bound in system.Bound())
        {
            foreach (var insider in bound.Where(cell => targets.Contains(cell) && scene.Truth.Trajecten[cell] == 1))
            {
                foreach (var other in bound.Where(cell => cell != insider && targets.Contains(cell) && !IsHis(scene, insider, cell)))
                {
                    findings.Add($"who is {scene.Name(insider)} solves {scene.Name(other)} = {scene.Truth.Trajecten[other]}");
                }
            }
        }

        return new AttackResult("11", "an insider who knows one group of one", insiders.Length, [.. findings]);
    }

    // The insider's own record tells which groups hold him; of those he learns nothing new when he is alone there too.
    private static bool IsHis(Scene scene, int insider, int cell)
    {
        if (scene.Truth.Trajecten[cell] != 1)
        {
            return false;
        }

        var record = scene.Records.First(candidate => scene.Holds(insider, candidate));
        return scene.Holds(cell, record);
    }
}
