using NaftStats.Statistics.Disclosure.Audits;

namespace NaftStats.Statistics.Disclosure.Suppression;

/// <summary>
/// Shows again what is not sensitive and is derivable anyway, or is no longer needed: the most costly cells first. The
/// audits run again afterwards, and hide again what was needed after all.
/// </summary>
public static class Reclaim
{
    /// <summary>Shows cells of <paramref name="protection"/> again; returns how many.</summary>
    public static int Apply(CellProtection protection, LinearAudit linear)
    {
        var lattice = protection.Lattice;
        var differences = new PupilDifferences(protection);
        var candidates = Enumerable.Range(0, lattice.Count)
            .Where(cell => protection.Hidden[cell] && !protection.Sensitive[cell]
                && (linear.Determines(cell) || lattice.Trajecten[cell] > 0 || lattice.Order(cell) <= protection.Policy.ZeroOrder))
            .OrderByDescending(cell => linear.Determines(cell)).ThenByDescending(cell => protection.Costs[cell]).ThenBy(cell => cell);
        var shown = 0;
        foreach (var cell in candidates)
        {
            protection.Hidden[cell] = false;
            if (IsNeeded(protection, cell) || (!lattice.IsDerived(cell) && (differences.BetraysADifference(cell) || differences.BetraysAPart(cell))))
            {
                protection.Hidden[cell] = true;
                continue;
            }

            shown++;
        }

        return shown;
    }

    private static bool IsNeeded(CellProtection protection, int cell)
    {
        foreach (var relation in protection.Lattice.Relations.Of(cell))
        {
            if (!RelationRule.Holds(protection, relation))
            {
                return true;
            }
        }

        return false;
    }
}
