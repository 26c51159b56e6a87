namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 6, groups that no table names: those without an answer of several, those of all trajecten that are not closed in
/// the year, and those that ended while their dossier stayed open (all of a year, without the closed ones and without what
/// the next year carries over). Passes when none of 1 to T - 1 trajecten is determined but those that printed figures alone tell.
/// </summary>
public static class RemainderAttack
{
    /// <summary>Runs it.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="seedData">The folder with the publications, or null where there are none.</param>
    public static AttackResult Run(Scene scene, string? seedData = null)
    {
        var report = seedData is null ? null : ReportAlone.Read(scene, seedData);
        var byReport = 0;
        var determined = new LatticeSystem(scene.Sums, scene.Known()).Determined();
        var threshold = scene.Universe.Codebook.Catalogue.Threshold;
        var findings = new List<string>();
        for (var variable = scene.Universe.Count; variable < scene.Variables; variable++)
        {
            if (!determined.TryGetValue(variable, out var value) || value <= 0 || value >= threshold)
            {
                continue;
            }

            if (report?.Tells(variable) == true)
            {
                byReport++;
            }
            else
            {
                findings.Add($"{scene.Name(variable)} = {value} ({scene.TrueValue(variable)} is true)");
            }
        }

        return new AttackResult("6b", "groups that no table names", scene.Relations.Remainders.Count, findings,
            report is null ? "" : $"{byReport} such groups follow from the report alone.");
    }
}
