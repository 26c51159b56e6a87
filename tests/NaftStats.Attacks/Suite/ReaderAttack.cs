using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 19: the exact relations with the printed counts of what is hidden as well. Passes when two numbers stay possible for each small group
/// that the report does not tell by itself.
/// </summary>
public static class ReaderAttack
{
    private const string Number = "19";

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene, string seedData)
    {
        var told = new Dictionary<int, int>();
        foreach (var figure in OfficialReport.Read(seedData, scene.Universe.Codebook).Where(figure => figure.Measure == Measure.Trajecten))
        {
            var cell = scene.Universe.FindClosed(figure.Population, figure.Year, figure.Place);

            // Where the report errs it tells nothing.
            if (cell >= 0 && scene.Universe.Sights[cell] != Sight.Shown && scene.Truth.Trajecten[cell] == figure.Printed)
            {
                told[cell] = figure.Printed;
            }
        }

        return ExactAttack.RunWith(scene, Number, "whole numbers, with the printed report", told);
    }

    /// <summary>A report that prints every figure of one dimension that is hidden and not small.</summary>
    public static AttackResult Control(Scene scene) => ExactAttack.RunWith(scene, Number, "a report that prints what is hidden beside small groups", Enumerable.Range(0, scene.Universe.Count)
        .Where(cell => scene.Universe.Sights[cell] == Sight.Hidden && !scene.Truth.IsSmall(cell) && scene.Truth.Trajecten[cell] > 0 && scene.Universe.OrderOf(cell) <= 1)
        .ToDictionary(cell => cell, cell => scene.Truth.Trajecten[cell]));
}
