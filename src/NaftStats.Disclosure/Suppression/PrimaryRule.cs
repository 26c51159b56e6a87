namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Hides what must not be known for itself: groups of 1 to T-1 distinct pupils (or classes, where there are no pupils);
/// zeros of a sensitive dimension, which would say that a whole group lacks, or has, an attribute; and zeros above the order
/// that shows them or within a small group, whose pattern would tell how many are in it.
/// Source: Handbook on Statistical Disclosure Control, section 4.2 (threshold rule, group disclosure).
/// </summary>
public static class PrimaryRule
{
    /// <summary>Hides the primaries of <paramref name="protection"/> and marks the sensitive ones.</summary>
    public static void Apply(CellProtection protection)
    {
        var lattice = protection.Lattice;
        for (var cell = 0; cell < lattice.Count; cell++)
        {
            protection.Sensitive[cell] = lattice.Trajecten[cell] > 0
                ? PrimarySuppression.IsSmall(lattice.Leerlingen[cell], lattice.Klassen[cell], protection.Thresholds[cell])
                : TellsOfAGroup(protection, cell);
            protection.Small[cell] = protection.Sensitive[cell];
            protection.MayBeZero[cell] = IsOfSensitiveGroup(protection, cell);
        }

        HideZerosWithinSmallGroups(protection);
        for (var cell = 0; cell < lattice.Published; cell++)
        {
            protection.Hidden[cell] = !lattice.Structural[cell]
                && (protection.Small[cell] || (lattice.Trajecten[cell] == 0 && lattice.Order(cell) > protection.Policy.ZeroOrder));
        }

        for (var cell = lattice.Published; cell < lattice.Count; cell++)
        {
            // No table names it, and the source documents tell it: hiding totals that they print would protect nobody.
            protection.Sensitive[cell] &= !protection.Printed[cell];
            protection.Small[cell] = protection.Sensitive[cell];
            protection.Hidden[cell] = true;
        }

        protection.Remembered?.Apply(protection);
    }

    private static void HideZerosWithinSmallGroups(CellProtection protection)
    {
        var lattice = protection.Lattice;
        var work = new Queue<int>(Enumerable.Range(0, lattice.Published).Where(cell => protection.Small[cell]));
        var done = new bool[lattice.Published];
        while (work.TryDequeue(out var cell))
        {
            if (done[cell])
            {
                continue;
            }

            done[cell] = true;
            foreach (var relation in lattice.Containments.Of(cell))
            {
                foreach (var child in lattice.Containments.Parent(relation) == cell ? lattice.Containments.Children(relation) : [])
                {
                    if (!lattice.Structural[child] && lattice.Trajecten[child] == 0)
                    {
                        protection.Small[child] = true;
                        work.Enqueue(child);
                    }
                }
            }
        }
    }

    private static bool IsOfSensitiveGroup(CellProtection protection, int cell)
    {
        var shape = protection.Lattice.Cubes[protection.Lattice.CubeOf[cell]].Shape;
        return shape.Order >= 2 && shape.Axes.Any(axis => protection.Policy.SensitiveDimensions.ContainsKey(axis.Dimension.Code));
    }

    // A zero that a zero above it implies tells nothing more.
    private static bool TellsOfAGroup(CellProtection protection, int cell)
    {
        var lattice = protection.Lattice;
        if (lattice.IsDerived(cell) || lattice.Structural[cell] || !IsOfSensitiveGroup(protection, cell))
        {
            return false;
        }

        foreach (var relation in lattice.Containments.Of(cell))
        {
            var parent = lattice.Containments.Parent(relation);
            if (parent != cell && lattice.Trajecten[parent] == 0)
            {
                return false;
            }
        }

        return true;
    }
}
