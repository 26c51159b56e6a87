using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 16: solves all relations between trajecten, pupils and means in whole numbers, exactly. Passes when to anyone three numbers of
/// pupils (of classes) stay possible for each small group, one of them the threshold or more, and two of trajecten; and two to one who knows
/// which hidden groups are small. What the solver could not settle in its time counts as learned.
/// </summary>
public static class ExactAttack
{
    private const int LeastValues = 3;
    private const int LeastForOneWhoKnows = 2;

    /// <summary>Runs it.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="withMeans">Reckons with means.</param>
    /// <param name="part">Goes for one small group of so many; 1 for all.</param>
    public static AttackResult Run(Scene scene, bool withMeans = true, int part = 1)
    {
        var targets = scene.HiddenSmall().Where((_, i) => i % part == 0).ToHashSet();
        var anyone = Attack(scene, targets, ExactKnowledge.Of(scene, knowsSmall: false, withMeans), knowsSmall: false);
        var knowing = Attack(scene, targets, ExactKnowledge.Of(scene, knowsSmall: true, withMeans), knowsSmall: true);
        return new AttackResult(
            "16", "whole numbers, exactly", anyone.Targets + knowing.Targets,
            [.. anyone.Findings.Select(found => $"anyone: {found}"), .. knowing.Findings.Select(found => $"who knows which are small: {found}")],
            $"{anyone.Solves + knowing.Solves} programs.");
    }

    /// <summary>The same with trajecten that something else tells: a printed report, another release. Passes when no target is exact.</summary>
    public static AttackResult RunWith(Scene scene, string number, string name, IReadOnlyDictionary<int, int> told)
    {
        var targets = scene.HiddenSmall().Where(cell => !told.ContainsKey(cell)).ToHashSet();
        var found = Attack(scene, targets, ExactKnowledge.Of(scene, knowsSmall: false, withMeans: true, told), knowsSmall: true);
        return new AttackResult(number, name, found.Targets, found.Findings, $"{found.Solves} programs, {told.Count} counts told.");
    }

    private static (int Targets, List<string> Findings, int Solves) Attack(Scene scene, HashSet<int> targets, ExactKnowledge knowledge, bool knowsSmall)
    {
        var (findings, solves) = (new List<string>(), 0);
        var truth = knowledge.Truth;
        var free = new HashSet<int>();
        foreach (var component in knowledge.Relations.Components())
        {
            free.UnionWith(component);
            int[] own = [.. component.Where(targets.Contains)];
            if (own.Length == 0)
            {
                continue;
            }

            using var search = new WholeSearch(knowledge.Relations, truth, component, knowledge.Ties);
            findings.AddRange(own.Where(cell => !IsOpen(scene, knowledge, search, cell, knowsSmall)).Select(cell => Describe(scene, knowledge, search, cell)));
            solves += search.Solves;
        }

        findings.AddRange(targets.Where(cell => !free.Contains(cell)).Select(cell => $"{scene.Name(cell)} = {scene.Truth.Trajecten[cell]}"));
        return (targets.Count, findings, solves);
    }

    private static bool IsOpen(Scene scene, ExactKnowledge knowledge, WholeSearch search, int cell, bool knowsSmall)
    {
        var type = scene.Universe.Places[cell][scene.Universe.Codebook.Type];
        if (type == Axis.Total)
        {
            // Of pupils and classes: each is judged in the group of its own type.
            return search.Has(cell, 2, 0) is true;
        }

        var units = type == scene.Universe.Codebook.Individueel ? knowledge.Leerlingen(cell) : cell;
        return knowsSmall
            ? !knowledge.Relations.IsKnown(units) && search.Has(units, LeastForOneWhoKnows, 0) is true
            : !knowledge.Relations.IsKnown(units) && search.Has(units, LeastValues, scene.Universe.Codebook.ThresholdOf(scene.Universe.Places[cell])) is true && search.Has(cell, 2, 0) is true;
    }

    private static string Describe(Scene scene, ExactKnowledge knowledge, WholeSearch search, int cell) =>
        $"{scene.Name(cell)} has {string.Join(", ", search.Seen(cell))} trajecten ({scene.Truth.Trajecten[cell]} is true)"
        + (knowledge.Relations.IsKnown(knowledge.Leerlingen(cell)) ? string.Empty : $", {string.Join(", ", search.Seen(knowledge.Leerlingen(cell)))} pupils");
}
