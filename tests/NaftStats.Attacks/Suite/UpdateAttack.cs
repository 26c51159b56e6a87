using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 12: lays several releases of nearly the same records over each other. What one hides, another may show; most
/// figures have not changed. Passes when no small group comes out, and when no shown figure changes by 1..T - 1.
/// </summary>
public static class UpdateAttack
{
    /// <summary>Runs it.</summary>
    /// <param name="scenes">The releases, the oldest first.</param>
    public static AttackResult Run(IReadOnlyList<Scene> scenes)
    {
        var findings = new SortedSet<string>(StringComparer.Ordinal);
        var changes = Changes(scenes, findings);
        var (targets, exact) = Exact(scenes);
        findings.UnionWith(exact);
        return new AttackResult("12", "updates: several releases together", targets, [.. findings], $"{changes} shown figures changed.");
    }

    /// <summary>
    /// Attack 20: the exact relations of the first release, with what the others show of the groups that it hides. Later ones keep its years as
    /// they are, so that corrected records are no solution of theirs.
    /// </summary>
    public static AttackResult RunExact(IReadOnlyList<Scene> scenes)
    {
        var told = Told(scenes[0], scenes).Where(pair => scenes[0].Truth.Trajecten[pair.Key] == pair.Value).ToDictionary();
        return ExactAttack.RunWith(scenes[0], "20", "whole numbers, with other releases", told);
    }

    /// <summary>How many hidden small groups of the releases come out, of how many.</summary>
    public static (long Targets, IReadOnlyList<string> Findings) Exact(IReadOnlyList<Scene> scenes)
    {
        long targets = 0;
        var findings = new List<string>();
        foreach (var scene in scenes)
        {
            var known = scene.Known();
            foreach (var (cell, trajecten) in Told(scene, scenes))
            {
                known[cell] = trajecten;
            }

            // Where figures have changed the sums contradict each other: subtraction goes on, equations would not.
            var subtraction = new Subtraction(scene.Sums, known);
            var determined = subtraction.Contradictions == 0 ? new LatticeSystem(scene.Sums, known).Determined() : [];
            foreach (var cell in scene.HiddenSmall())
            {
                targets++;
                var value = determined.TryGetValue(cell, out var solved) ? solved : subtraction[cell];
                if (value == scene.Truth.Trajecten[cell])
                {
                    findings.Add($"{scene.Name(cell)} = {value}, hidden in {scene.Harvest.Codebook.Catalogue.Version}");
                }
            }
        }

        return (targets, findings);
    }

    /// <summary>What other releases show of the groups that one hides.</summary>
    public static Dictionary<int, int> Told(Scene scene, IReadOnlyList<Scene> scenes)
    {
        var told = new Dictionary<int, int>();
        for (var cell = 0; cell < scene.Universe.Count; cell++)
        {
            foreach (var other in scenes.Where(other => other != scene && scene.Universe.Sights[cell] != Sight.Shown && !told.ContainsKey(cell)))
            {
                var same = other.Universe.Find(scene.Universe.Populations[cell], scene.Universe.Years[cell], scene.Universe.Places[cell]);
                if (same >= 0 && other.Universe.Sights[same] == Sight.Shown)
                {
                    told[cell] = other.Universe.Trajecten[same];
                }
            }
        }

        return told;
    }

    private static long Changes(IReadOnlyList<Scene> scenes, SortedSet<string> findings)
    {
        long changes = 0;
        foreach (var (older, newer) in scenes.Zip(scenes.Skip(1)))
        {
            for (var cell = 0; cell < older.Universe.Count; cell++)
            {
                var same = newer.Universe.Find(older.Universe.Populations[cell], older.Universe.Years[cell], older.Universe.Places[cell]);
                if (same < 0)
                {
                    continue;
                }

                Compare(older.Universe.Sights[cell], newer.Universe.Sights[same], older.Universe.Trajecten[cell], newer.Universe.Trajecten[same], "trajecten");
                Compare(older.Universe.PupilSights[cell], newer.Universe.PupilSights[same], older.Universe.Leerlingen[cell], newer.Universe.Leerlingen[same], "leerlingen");

                void Compare(Sight before, Sight after, int was, int now, string what)
                {
                    var change = Math.Abs(was - now);
                    if (before == Sight.Shown && after == Sight.Shown && change > 0)
                    {
                        changes++;
                        if (change < older.Universe.Codebook.Catalogue.Threshold)
                        {
                            findings.Add($"{what} of {older.Name(cell)} change from {was} to {now}");
                        }
                    }
                }
            }
        }

        return changes;
    }
}
