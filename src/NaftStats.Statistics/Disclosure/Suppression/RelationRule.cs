namespace NaftStats.Statistics.Disclosure.Suppression;

/// <summary>
/// Whether one relation, taken alone, keeps its secrets. With the parent shown: no hidden child, or at least two of T
/// pupils together, so that no small one among them is narrowed, also for one who is alone in another. With the parent
/// hidden: at least one hidden child, else the sum gives the parent.
/// Source: Handbook on Statistical Disclosure Control, section 4.3.2 (secondary suppression, singletons).
/// </summary>
public static class RelationRule
{
    /// <summary>True where <paramref name="relation"/> keeps its secrets.</summary>
    /// <param name="protection">What is hidden.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="also">A cell to be taken as hidden too, or -1.</param>
    public static bool Holds(CellProtection protection, int relation, int also = -1)
    {
        var lattice = protection.Lattice;
        var terms = lattice.Relations.Terms(relation);
        int hidden = 0, sensitive = 0, size = 0, trajecten = 0, singletons = 0, others = 0, openOther = 0, published = 0;
        foreach (var child in terms[1..])
        {
            if (!protection.Hidden[child] && child != also)
            {
                continue;
            }

            hidden++;
            published += protection.IsUnpublished(child) ? 0 : 1;
            size += lattice.Size(child);
            trajecten += lattice.Trajecten[child];
            if (protection.Sensitive[child])
            {
                sensitive++;
                singletons += lattice.Size(child) == 1 ? 1 : 0;
            }
            else if (!protection.Small[child])
            {
                others++;
                openOther += protection.IsUnpublished(child) ? 1 : 0;
            }
        }

        if (protection.Hidden[terms[0]] || terms[0] == also)
        {
            return hidden > 0;
        }

        // What nobody publishes may be derived as long as it is not small.
        if (sensitive == 0 && (trajecten == 0 || published == 0))
        {
            return true;
        }

        return hidden >= 2
            && size >= protection.Thresholds[terms[0]]
            && !(hidden == 2 && sensitive == 2 && singletons > 0)
            && (sensitive == 0 || KeepsWidths(protection, terms[1..], trajecten, others, openOther));
    }

    private static bool KeepsWidths(CellProtection protection, ReadOnlySpan<int> children, int sum, int others, int openOther)
    {
        long low = 0, high = 0;
        foreach (var child in children)
        {
            if (protection.Hidden[child] && protection.Small[child])
            {
                var bounds = protection.Trajecten(child);
                low += bounds.Low;
                high += bounds.High;
            }
        }

        // A single cell that is known not to be small holds nothing, or at least T.
        long otherLow = others == 1 && openOther == 0 && sum > high ? protection.Policy.Threshold : 0;
        var otherHigh = others > 0 ? CellProtection.Unbounded : 0;
        foreach (var child in children)
        {
            if (protection.Hidden[child] && protection.Sensitive[child])
            {
                var bounds = protection.Trajecten(child);
                var lowest = Math.Max(bounds.Low, sum - (high - bounds.High) - otherHigh);
                var highest = Math.Min(bounds.High, sum - (low - bounds.Low) - otherLow);
                if (highest - lowest + 1 < Math.Min(protection.Policy.MinimumWidth, bounds.High - bounds.Low + 1))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
