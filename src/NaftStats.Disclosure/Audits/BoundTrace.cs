using NaftStats.Disclosure.Suppression;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// Where the bounds of an exposed cell come from: back through what each was drawn from, to the shown cells whose hiding would
/// loosen them.
/// </summary>
internal sealed class BoundTrace(CellProtection protection, BoundCauses causes)
{
    private const int LeastHops = 3;

    private readonly SortedSet<int> _reliefs = [];
    private readonly HashSet<Bound> _seen = [];
    private List<Bound> _next = [];

    /// <summary>The nearest shown cells behind the bounds of a cell: all within three hops, and further only where there is none.</summary>
    public IReadOnlyCollection<int> From(int cell, bool trajecten, bool pupils)
    {
        foreach (var high in new[] { false, true })
        {
            if (trajecten)
            {
                Follow(new Bound(cell, false, high));
            }

            if (pupils)
            {
                Follow(new Bound(cell, true, high));
            }
        }

        for (var hop = 0; _next.Count > 0 && (hop < LeastHops || _reliefs.Count == 0); hop++)
        {
            var now = _next;
            _next = [];
            foreach (var source in now.SelectMany(causes.Of))
            {
                Follow(source);
            }
        }

        return _reliefs;
    }

    private void Follow(Bound bound)
    {
        if (protection.Hidden[bound.Cell])
        {
            if (_seen.Add(bound))
            {
                _next.Add(bound);
            }
        }
        else if (protection.CanHide(bound.Cell) && (bound.High || protection.Lattice.Trajecten[bound.Cell] > 0))
        {
            // Hiding a zero lowers no sum of lower bounds.
            _reliefs.Add(bound.Cell);
        }
    }
}
