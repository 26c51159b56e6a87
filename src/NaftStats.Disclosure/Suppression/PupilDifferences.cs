using NaftStats.Disclosure.Lattices;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Distinct pupils do not add up, but a group and a part of it can be subtracted: where the difference is 1 to T-1, those
/// pupils are a small group of their own (those without a traject in the part), so the part is hidden.
/// </summary>
public sealed class PupilDifferences
{
    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly int[] _seen;
    private readonly List<int> _found = [];
    private int _search;

    /// <summary>The differences of the cells of <paramref name="protection"/>.</summary>
    public PupilDifferences(CellProtection protection)
    {
        _protection = protection;
        _lattice = protection.Lattice;
        _seen = new int[_lattice.Count];
    }

    /// <summary>Hides every part that differs from a shown whole by a small group, the wholes first.</summary>
    /// <returns>The cells that were hidden.</returns>
    public IReadOnlyList<int> Apply()
    {
        var cells = Enumerable.Range(0, _lattice.Published).Where(cell => !_protection.Hidden[cell] && _lattice.Leerlingen[cell] > 0).ToArray();
        var hidden = new List<int>();
        foreach (var cell in cells.OrderByDescending(cell => _lattice.Leerlingen[cell]).ThenBy(cell => cell))
        {
            if (_protection.CanHide(cell) && (BetraysADifference(cell) || (_protection.Remembered is not null && BetraysAPart(cell, frozenOnly: true))))
            {
                _protection.Hidden[cell] = true;
                hidden.Add(cell);
            }
        }

        return hidden;
    }

    /// <summary>True where <paramref name="cell"/> differs from a shown whole, near or far, by 1 to T-1 pupils.</summary>
    public bool BetraysADifference(int cell) => Differences(cell, upwards: true, frozenOnly: false);

    /// <summary>True where a shown part of <paramref name="cell"/>, near or far, differs from it by 1 to T-1 pupils.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="frozenOnly">True for the parts alone that cannot be hidden any more.</param>
    public bool BetraysAPart(int cell, bool frozenOnly = false) => Differences(cell, upwards: false, frozenOnly);

    // A whole holds at least as many pupils as its part, so the search stops where the difference is no longer small.
    private bool Differences(int from, bool upwards, bool frozenOnly)
    {
        _search++;
        _found.Clear();
        _found.Add(from);
        _seen[from] = _search;
        for (var i = 0; i < _found.Count; i++)
        {
            foreach (var relation in _lattice.Containments.Of(_found[i]))
            {
                var terms = _lattice.Containments.Terms(relation);
                foreach (var other in upwards ? terms[..1] : terms[0] == _found[i] ? terms[1..] : [])
                {
                    var difference = Math.Abs(_lattice.Leerlingen[other] - _lattice.Leerlingen[from]);
                    if (_seen[other] == _search || difference >= _protection.Thresholds[from])
                    {
                        continue;
                    }

                    if (difference > 0 && !_protection.Hidden[other] && (!frozenOnly || _protection.Frozen[other]))
                    {
                        return true;
                    }

                    _seen[other] = _search;
                    _found.Add(other);
                }
            }
        }

        return false;
    }
}
