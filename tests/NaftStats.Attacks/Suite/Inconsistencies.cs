using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 1: crawls every table, slice and order of questions, and compares the same figure everywhere. Passes when no two
/// answers differ, no small group is shown, and what is shown is true.
/// </summary>
public static class Inconsistencies
{
    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var findings = new List<string>(scene.Harvest.Inconsistencies);
        var (universe, truth) = (scene.Universe, scene.Truth);
        for (var cell = 0; cell < universe.Count; cell++)
        {
            var isIndividual = universe.Places[cell][universe.Codebook.Type] == universe.Codebook.Individueel;
            Check(cell, universe.Sights[cell], universe.Trajecten[cell], truth.Trajecten[cell], truth.IsSmall(cell), "trajecten");
            Check(cell, universe.PupilSights[cell], universe.Leerlingen[cell], truth.Leerlingen[cell], isIndividual && truth.IsSmall(cell), "leerlingen");
        }

        // A share or a mean of a small group is a figure about it too.
        foreach (var ((figure, cell), (status, value)) in scene.Harvest.Figures)
        {
            if (value is not null and not 0 && truth.IsSmall(cell) && !scene.Universe.Codebook.Catalogue.Indicators.Any(indicator => indicator.Code == figure && indicator.Measure is Measure.Trajecten or Measure.Leerlingen))
            {
                findings.Add($"{figure} of {scene.Name(cell)}, a small group: {status} {value}");
            }
        }

        return new AttackResult("1", "inconsistencies and sensitive values shown", scene.Harvest.Readings, findings,
            $"{scene.Harvest.Tables.Count} tables, {scene.Harvest.Answers} answers, {scene.Api.Requests} requests; refused: {string.Join(", ", scene.Harvest.Errors.Select(pair => $"{pair.Value} {pair.Key}"))}.");

        void Check(int cell, Sight sight, int shown, int real, bool isSmall, string what)
        {
            if (sight != Sight.Shown)
            {
                return;
            }

            if (isSmall)
            {
                findings.Add($"{what} of {scene.Name(cell)} is shown: {shown}");
            }
            else if (shown != real)
            {
                findings.Add($"{what} of {scene.Name(cell)}: {shown} is shown, {real} is true");
            }
        }
    }
}
