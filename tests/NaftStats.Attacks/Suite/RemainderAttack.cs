namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 6, groups that no table names: those without an answer of several, those of all trajecten that are not closed in
/// the year, and those that ended while their dossier stayed open (all of a year, without the closed ones and without what
/// the next year carries over). Passes when no small one is determined but those that printed figures alone tell.
/// </summary>
public static class RemainderAttack
{
    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var byReport = 0;
        var determined = new LatticeSystem(scene.Sums, scene.Known()).Determined();
        var findings = new List<string>();
        foreach (var sum in scene.Sums.Where(sum => sum[^1] >= scene.Universe.Count))
        {
            var threshold = scene.Universe.Codebook.ThresholdOf(scene.Universe.Places[sum[0]]);
            if (!determined.TryGetValue(sum[^1], out var value) || value <= 0 || value >= threshold)
            {
                continue;
            }

            if (scene.IsPrinted(sum[^1]))
            {
                byReport++;
            }
            else
            {
                findings.Add($"{scene.Name(sum[^1])} = {value} ({scene.TrueValue(sum[^1])} is true)");
            }
        }

        return new AttackResult("6b", "groups that no table names", scene.Relations.Remainders.Count, findings, $"{byReport} such groups follow from the report alone.");
    }
}
