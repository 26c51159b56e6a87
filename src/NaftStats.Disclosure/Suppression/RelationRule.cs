namespace NaftStats.Disclosure.Suppression;

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
        int hidden = 0, sensitive = 0, size = 0, singletons = 0, published = 0;
        var bounds = new Rest(protection);
        foreach (var child in terms[1..])
        {
            if (!protection.Hidden[child] && child != also)
            {
                continue;
            }

            hidden++;
            published += protection.IsUnpublished(child) ? 0 : 1;
            size += lattice.Size(child);
            bounds.Add(child);
            if (protection.Sensitive[child])
            {
                sensitive++;
                singletons += lattice.Size(child) == 1 ? 1 : 0;
            }
        }

        if (protection.Hidden[terms[0]] || terms[0] == also)
        {
            return hidden > 0;
        }

        // What nobody publishes may be derived as long as it is not small.
        if (sensitive == 0 && (bounds.Sum == 0 || published == 0))
        {
            return true;
        }

        return hidden >= 2
            && size >= protection.Thresholds[terms[0]]
            && !(hidden - bounds.Empty == 2 && sensitive == 2 && singletons > 0)
            && (sensitive == 0 || KeepsWidths(protection, terms[1..], bounds));
    }

    private static bool KeepsWidths(CellProtection protection, ReadOnlySpan<int> children, Rest rest)
    {
        foreach (var child in children)
        {
            if (protection.Hidden[child] && protection.Sensitive[child])
            {
                var (low, high) = protection.Trajecten(child);
                var lowest = Math.Max(low, rest.Sum - (rest.High - high));
                var highest = Math.Min(high, rest.Sum - (rest.Low - low));
                if (highest - lowest + 1 < Math.Min(protection.Policy.MinimumWidth, high - low + 1))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>What is known beforehand of the hidden children of a relation together.</summary>
    private struct Rest(CellProtection protection)
    {
        private long _small;
        private long _mostSmall;
        private int _others;
        private int _open;

        public long Sum { get; private set; }

        /// <summary>The least that the children hold; those that are known not to be small hold nothing, or at least T each.</summary>
        public readonly long Low => _small + (_open == 0 && Sum > _mostSmall ? protection.Policy.Threshold : 0);

        public readonly long High =>
            _mostSmall + ((_open + (Sum - _small >= protection.Policy.Threshold ? _others : 0)) * (long)CellProtection.Unbounded);

        /// <summary>The number of children that are known to hold nothing, as the others leave less than T.</summary>
        public readonly int Empty => Sum - _small < protection.Policy.Threshold ? _others : 0;

        public void Add(int child)
        {
            Sum += protection.Lattice.Trajecten[child];
            if (protection.IsKnownSmall(child))
            {
                var (low, high) = protection.Trajecten(child);
                _small += low;
                _mostSmall += high;
            }
            else if (protection.Sensitive[child] || protection.IsUnpublished(child))
            {
                _open++;
            }
            else
            {
                _others++;
            }
        }
    }
}
