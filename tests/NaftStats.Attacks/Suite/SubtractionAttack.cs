using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 2: subtracts shown parts from shown wholes until nothing new comes out. Passes when no small group comes out.
/// </summary>
public static class SubtractionAttack
{
    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var subtraction = new Subtraction(scene.Sums, scene.Known());
        var targets = scene.HiddenSmall().ToArray();
        return new AttackResult("2", "subtraction to a fixpoint", targets.Length,
            [.. targets.Where(cell => subtraction[cell] != Subtraction.Unknown).Select(cell => $"{scene.Name(cell)} = {subtraction[cell]} ({scene.Truth.Trajecten[cell]} is true)")],
            $"{scene.Sums.Count} sums, {subtraction.Learned.Count} hidden or unpublished values learned, {subtraction.Contradictions} contradictions.");
    }
}
