using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 3: narrows the bounds of everything that is hidden, once with what anyone knows and once knowing which hidden groups
/// are small. Passes when nobody can tell that a small group is one (three numbers of pupils, or of classes, stay possible, one
/// of them the threshold or more, and two of trajecten), and when for one who knows that it is two numbers stay possible.
/// </summary>
public static class IntervalAttack
{
    private const int LeastValues = 3;
    private const int LeastForOneWhoKnows = 2;

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var targets = scene.HiddenSmall().ToArray();
        var (anyone, insider) = (Intervals.Of(scene, false), Intervals.Of(scene, true));
        string[] open = [.. targets.Where(cell => !IsOpen(scene, cell, anyone)).Select(cell => $"anyone: {Describe(scene, cell, anyone)}")];
        string[] known = [.. targets.Where(cell => !IsOpenToOneWhoKnows(scene, cell, insider)).Select(cell => $"who knows which are small: {Describe(scene, cell, insider)}")];
        return new AttackResult("3", "intervals, knowing which are small or not", 2 * targets.Length, [.. open, .. known], $"{open.Length} to anyone, {known.Length} to one who knows which are small.");
    }

    private static bool IsOpen(Scene scene, int cell, Intervals intervals)
    {
        var trajecten = intervals.Trajecten(cell);
        if (IsMixed(scene, cell))
        {
            // Of pupils and classes: each is judged in the group of its own type.
            return Values(trajecten) > 1;
        }

        var units = IsIndividual(scene, cell) ? intervals.Leerlingen(cell) : trajecten;
        return Values(trajecten) > 1 && Values(units) >= LeastValues && units.High >= scene.Universe.Codebook.ThresholdOf(scene.Universe.Places[cell]);
    }

    private static bool IsOpenToOneWhoKnows(Scene scene, int cell, Intervals intervals) =>
        Values(IsIndividual(scene, cell) ? intervals.Leerlingen(cell) : intervals.Trajecten(cell)) >= LeastForOneWhoKnows;

    private static long Values((long Low, long High) interval) => interval.High - interval.Low + 1;

    private static bool IsMixed(Scene scene, int cell) => scene.Universe.Places[cell][scene.Universe.Codebook.Type] == Axis.Total;

    private static bool IsIndividual(Scene scene, int cell) => scene.Universe.Places[cell][scene.Universe.Codebook.Type] == scene.Universe.Codebook.Individueel;

    private static string Describe(Scene scene, int cell, Intervals intervals)
    {
        var trajecten = intervals.Trajecten(cell);
        var text = $"{scene.Name(cell)} has {trajecten.Low}..{trajecten.High} trajecten ({scene.Truth.Trajecten[cell]} is true)";
        return IsIndividual(scene, cell) && intervals.Leerlingen(cell) is var pupils ? $"{text}, {pupils.Low}..{pupils.High} pupils ({scene.Truth.Leerlingen[cell]})" : text;
    }
}
