using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure;

/// <summary>
/// Which means are hidden: those of few, those beside a hidden count, and as many more as keep anyone from the one
/// missing mean by "mean × count of the whole, minus those of the other parts".
/// </summary>
public sealed class MeanMasks
{
    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly DisclosurePolicy _policy;
    private readonly bool[] _hidden;
    private readonly int[] _counts;

    private MeanMasks(CellProtection protection, QuantityMean mean)
    {
        _protection = protection;
        _lattice = protection.Lattice;
        _policy = protection.Policy;
        _hidden = new bool[_lattice.Count];
        _counts = new int[_lattice.Count];
        Array.Fill(_counts, -1);
        for (var cube = 0; cube < _lattice.Cubes.Count; cube++)
        {
            if (_lattice.Cubes[cube].Quantities.FirstOrDefault(sums => sums.Mean == mean) is { } sums)
            {
                sums.Counts.CopyTo(_counts.AsSpan(_lattice.Offsets[cube]));
            }
        }
    }

    /// <summary>For each cell of the release, true where this mean is hidden.</summary>
    public static bool[] Of(CellProtection protection, QuantityMean mean)
    {
        var masks = new MeanMasks(protection, mean);
        masks.HidePrimaries();
        while (masks.HideSecondaries())
        {
        }

        return masks._hidden;
    }

    private void HidePrimaries()
    {
        for (var cell = 0; cell < _lattice.Published; cell++)
        {
            _hidden[cell] = _counts[cell] > 0
                && (!_protection.Shows(cell)
                    || _counts[cell] < _policy.MeanThreshold
                    || PrimarySuppression.IsSmall(_lattice.Leerlingen[cell], _lattice.Klassen[cell], _policy.MeanThreshold));
        }
    }

    private bool HideSecondaries()
    {
        var changed = false;
        for (var relation = 0; relation < _lattice.Relations.Count; relation++)
        {
            while (Breaks(_lattice.Relations.Terms(relation)) && Smallest(_lattice.Relations.Terms(relation)) is >= 0 and var cell)
            {
                _hidden[cell] = true;
                changed = true;
            }
        }

        return changed;
    }

    private bool Breaks(ReadOnlySpan<int> terms)
    {
        int hidden = 0, units = 0;
        foreach (var child in terms[1..])
        {
            if (_counts[child] < 0)
            {
                return false;
            }

            hidden += _hidden[child] ? 1 : 0;
            units += _hidden[child] ? _counts[child] : 0;
        }

        return _counts[terms[0]] > 0 && (_hidden[terms[0]] ? hidden == 0 : hidden == 1 || (hidden > 1 && units < _policy.MeanThreshold));
    }

    private int Smallest(ReadOnlySpan<int> terms)
    {
        var smallest = -1;
        foreach (var child in terms[1..])
        {
            if (!_hidden[child] && _counts[child] > 0 && (smallest < 0 || _counts[child] < _counts[smallest]))
            {
                smallest = child;
            }
        }

        return smallest >= 0 || _hidden[terms[0]] ? smallest : terms[0];
    }
}
