namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 6, groups that no table names: those without an answer of several, those of all trajecten that are not closed in
/// the year, and those that ended while their dossier stayed open (all of a year, without the closed ones and without what
/// the next year carries over). Passes when none of 1 to T - 1 trajecten is determined.
/// </summary>
public static class RemainderAttack
{
    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var determined = new LatticeSystem(scene.Sums, scene.Known()).Determined();
        var threshold = scene.Universe.Codebook.Catalogue.Threshold;
        var findings = new List<string>();
        for (var variable = scene.Universe.Count; variable < scene.Variables; variable++)
        {
            if (determined.TryGetValue(variable, out var value) && value > 0 && value < threshold)
            {
                findings.Add($"{scene.Name(variable)} = {value} ({scene.TrueValue(variable)} is true)");
            }
        }

        return new AttackResult("6b", "groups that no table names", scene.Relations.Remainders.Count, findings);
    }
}
