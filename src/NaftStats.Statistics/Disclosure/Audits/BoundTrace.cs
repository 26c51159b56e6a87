using NaftStats.Statistics.Disclosure.Lattices;
using NaftStats.Statistics.Disclosure.Suppression;

namespace NaftStats.Statistics.Disclosure.Audits;

/// <summary>
/// Where the bounds of an exposed cell come from: back through the relations that bind it, to the shown cells whose hiding
/// would loosen them.
/// </summary>
internal sealed class BoundTrace
{
    private const int LeastHops = 3;
    private const int MostHops = 6;

    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly IntervalAudit _bounds;
    private readonly SortedSet<int> _reliefs = [];
    private readonly HashSet<(int Cell, bool High)> _seen = [];
    private List<(int Cell, bool High)> _next = [];

    public BoundTrace(CellProtection protection, IntervalAudit bounds)
    {
        _protection = protection;
        _lattice = protection.Lattice;
        _bounds = bounds;
    }

    public IReadOnlyCollection<int> From(int cell)
    {
        Follow(cell, true);
        Follow(cell, false);
        for (var hop = 0; hop < MostHops && (hop < LeastHops || _reliefs.Count == 0); hop++)
        {
            var now = _next;
            _next = [];
            foreach (var (bound, high) in now)
            {
                Bind(bound, high);
            }
        }

        return _reliefs;
    }

    // A bound that the attacker has beforehand comes from no relation.
    private void Follow(int cell, bool high)
    {
        var before = _protection.Trajecten(cell);
        var bound = _bounds.Trajecten(cell);
        if (_protection.Hidden[cell] ? (high ? bound.High < before.High : bound.Low > before.Low) : _protection.CanHide(cell))
        {
            if (!_protection.Hidden[cell])
            {
                _reliefs.Add(cell);
            }
            else if (_seen.Add((cell, high)))
            {
                _next.Add((cell, high));
            }
        }
    }

    private void Bind(int cell, bool high)
    {
        foreach (var relation in _lattice.Relations.Of(cell))
        {
            var terms = _lattice.Relations.Terms(relation);
            var isParent = terms[0] == cell;
            long sum = isParent ? 0 : high ? _bounds.Trajecten(terms[0]).High : _bounds.Trajecten(terms[0]).Low;
            foreach (var child in terms[1..])
            {
                if (child != cell)
                {
                    var (low, top) = _bounds.Trajecten(child);
                    sum += isParent ? (high ? top : low) : -(high ? low : top);
                }
            }

            var bound = _bounds.Trajecten(cell);
            if (high ? sum > bound.High : sum < bound.Low)
            {
                continue;
            }

            if (!isParent)
            {
                Follow(terms[0], high);
            }

            foreach (var child in terms[1..])
            {
                // Hiding a zero lowers no sum of lower bounds.
                var side = isParent ? high : !high;
                if (child != cell && (side || _lattice.Trajecten[child] > 0))
                {
                    Follow(child, side);
                }
            }
        }
    }
}
