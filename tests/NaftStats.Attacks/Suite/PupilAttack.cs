using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 10: subtracts the distinct pupils of a part from those of a whole, over any number of steps and between populations:
/// the difference is the number of pupils outside the part. Passes when none lies in 1..T - 1, and when trajecten per pupil
/// are shown only where both numbers are.
/// </summary>
public static class PupilAttack
{
    private const string Ratio = "trajecten-per-leerling";

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var universe = scene.Universe;
        var threshold = universe.Codebook.Catalogue.Threshold;
        var wholes = scene.Relations.Containments.ToLookup(pair => pair.Part, pair => pair.Whole);
        var findings = new List<string>();
        long attempts = 0;
        for (var part = 0; part < universe.Count; part++)
        {
            if (universe.PupilSights[part] != Sight.Shown)
            {
                continue;
            }

            foreach (var whole in Above(part, wholes).Where(whole => universe.PupilSights[whole] == Sight.Shown))
            {
                attempts++;
                var outside = universe.Leerlingen[whole] - universe.Leerlingen[part];
                if (outside > 0 && outside < threshold)
                {
                    findings.Add($"{outside} pupils of {scene.Name(whole)} are outside {scene.Name(part)}");
                }
            }
        }

        foreach (var ((_, cell), (_, value)) in scene.Harvest.Figures.Where(pair => pair.Key.Figure == Ratio && pair.Value.Value is not null))
        {
            attempts++;
            if (universe.Sights[cell] != Sight.Shown || universe.PupilSights[cell] != Sight.Shown)
            {
                findings.Add($"{value} trajecten per pupil of {scene.Name(cell)} stand on a hidden number");
            }
        }

        var repeated = Enumerable.Range(0, universe.Count).Count(cell => universe.PupilSights[cell] == Sight.Shown && universe.Sights[cell] == Sight.Shown
            && universe.Places[cell][universe.Codebook.Type] == universe.Codebook.Individueel
            && universe.Trajecten[cell] - universe.Leerlingen[cell] > 0 && universe.Trajecten[cell] - universe.Leerlingen[cell] < threshold);
        return new AttackResult("10", "differences of distinct pupils", attempts, findings,
            $"Beside that, {repeated} shown groups have 1 to {threshold - 1} trajecten more than pupils: as few pupils with a second traject.");
    }

    private static HashSet<int> Above(int part, ILookup<int, int> wholes)
    {
        var above = new HashSet<int>();
        var due = new Stack<int>([part]);
        while (due.TryPop(out var cell))
        {
            foreach (var whole in wholes[cell])
            {
                if (above.Add(whole))
                {
                    due.Push(whole);
                }
            }
        }

        return above;
    }
}
