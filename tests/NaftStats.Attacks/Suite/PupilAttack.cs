using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 10: subtracts a part from a whole, over any number of steps. The trajecten outside the part are a group of their own,
/// of as many pupils at most. Passes when none is smaller than the threshold, and when trajecten per pupil are shown only where
/// both numbers are. Of distinct pupils the difference is no such group: those outside may have trajecten inside too.
/// </summary>
public static class PupilAttack
{
    private const string Ratio = "trajecten-per-leerling";

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var universe = scene.Universe;
        var wholes = scene.Relations.Containments.Where(pair => universe.Populations[pair.Part] == universe.Populations[pair.Whole]).ToLookup(pair => pair.Part, pair => pair.Whole);
        var findings = new List<string>();
        long attempts = 0;
        var fewPupils = 0;
        for (var part = 0; part < universe.Count; part++)
        {
            if (universe.Sights[part] != Sight.Shown)
            {
                continue;
            }

            foreach (var whole in Above(part, wholes).Where(whole => universe.Sights[whole] == Sight.Shown))
            {
                attempts++;
                var outside = universe.Trajecten[whole] - universe.Trajecten[part];
                if (IsFew(outside, whole) && !(scene.IsPrinted(whole) && scene.IsPrinted(part)))
                {
                    findings.Add($"{outside} trajecten of {scene.Name(whole)} are outside {scene.Name(part)}");
                }
                else if (universe.PupilSights[whole] == Sight.Shown && universe.PupilSights[part] == Sight.Shown && IsFew(universe.Leerlingen[whole] - universe.Leerlingen[part], whole))
                {
                    fewPupils++;
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
            && IsFew(universe.Trajecten[cell] - universe.Leerlingen[cell], cell));
        return new AttackResult("10", "differences of wholes and parts", attempts, findings,
            $"Beside that, the pupils of {fewPupils} wholes and parts differ by a few, and {repeated} shown groups have a few trajecten more than pupils.");

        bool IsFew(int number, int cell) => number > 0 && number < universe.Codebook.ThresholdOf(universe.Places[cell]);
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
