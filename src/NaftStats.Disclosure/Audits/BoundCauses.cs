using NaftStats.Disclosure.Lattices;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// What audit A drew each bound from: the constraint that moved it last. A constraint is numbered as the audit numbers them:
/// sums of trajecten, sums of distinct pupils, containments.
/// </summary>
internal sealed class BoundCauses
{
    private const int Beforehand = -1;
    private const int Own = -2;

    private readonly CellLattice _lattice;
    private readonly (int Constraint, int Part)[] _causes;
    private (int Constraint, int Part) _now;

    /// <summary>No bound has moved.</summary>
    public BoundCauses(CellLattice lattice)
    {
        _lattice = lattice;
        _causes = new (int, int)[4 * lattice.Count];
        Array.Fill(_causes, (Beforehand, Beforehand));
    }

    /// <summary>What moves from now on is drawn from a constraint.</summary>
    public void Now(int constraint) => _now = (constraint, Beforehand);

    /// <summary>What moves from now on is drawn from the containment of a part.</summary>
    public void NowWithin(int part) => _now.Part = part;

    /// <summary>What moves from now on follows from another bound of the same cell, as every pupil has a traject.</summary>
    /// <returns>The constraint that it was until now.</returns>
    public (int Constraint, int Part) NowOwn()
    {
        var before = _now;
        _now = (Own, Beforehand);
        return before;
    }

    /// <summary>What moves from now on is drawn from what it was before.</summary>
    public void Now((int Constraint, int Part) cause) => _now = cause;

    /// <summary>The bounds of a cell move.</summary>
    public void Note(int cell, bool pupils, bool low, bool high)
    {
        if (low)
        {
            _causes[Place(new Bound(cell, pupils, false))] = _now;
        }

        if (high)
        {
            _causes[Place(new Bound(cell, pupils, true))] = _now;
        }
    }

    /// <summary>The bounds that a bound was drawn from; none for one that the attacker had beforehand.</summary>
    public IEnumerable<Bound> Of(Bound bound)
    {
        var (constraint, part) = _causes[Place(bound)];
        var sums = _lattice.Relations.Count;
        var pupilSums = sums + _lattice.PupilRelations.Count;
        return constraint switch
        {
            Beforehand => [],
            Own => [bound with { Pupils = !bound.Pupils }],
            _ when constraint < sums => OfSum(bound, _lattice.Relations.Terms(constraint)),
            _ when constraint < pupilSums => OfSum(bound, _lattice.PupilRelations.Terms(constraint - sums)),
            _ => OfContainment(bound, _lattice.Containments.Parent(constraint - pupilSums), part),
        };
    }

    private static int Place(Bound bound) => (4 * bound.Cell) + (bound.Pupils ? 2 : 0) + (bound.High ? 1 : 0);

    // A sum is as high as its parts are; a part is as high as the sum is and the other parts are low.
    private static List<Bound> OfSum(Bound bound, ReadOnlySpan<int> terms)
    {
        var isSum = terms[0] == bound.Cell;
        List<Bound> sources = isSum ? [] : [bound with { Cell = terms[0] }];
        foreach (var part in terms[1..])
        {
            if (part != bound.Cell)
            {
                sources.Add(new Bound(part, bound.Pupils, isSum ? bound.High : !bound.High));
            }
        }

        return sources;
    }

    // A whole holds its part; and pupils outside the part have trajecten outside it, each at least one.
    private static Bound[] OfContainment(Bound bound, int whole, int part)
    {
        var other = bound with { Cell = bound.Cell == whole ? part : whole };
        return (bound.Cell == whole, bound.Pupils, bound.High) switch
        {
            (true, false, false) => [other, new(whole, true, false), new(part, true, true)],
            (true, true, true) or (false, true, false) => [other, new(whole, false, true), new(part, false, false)],
            (false, false, true) => [other, new(whole, true, false), new(part, true, true)],
            _ => [other],
        };
    }
}
