using NaftStats.Disclosure.Records;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>Adds trajecten to cells. Rows must come pupil by pupil, so that a pupil is new to a cell when the cell's last one is another.</summary>
internal sealed class CellTally
{
    private readonly int[] _pupils;
    private readonly int[] _trajecten;
    private readonly int[] _leerlingen;
    private readonly int[] _klassen;
    private readonly int[] _lastPupil;
    private readonly (int[] Numbers, QuantitySums Sums)[] _quantities;

    /// <summary>A tally that counts into <paramref name="counts"/>.</summary>
    /// <param name="counts">All zero.</param>
    /// <param name="pupils">The pupil of each row, or -1 for a class.</param>
    /// <param name="numbers">The numbers of each row, for each of the means in <paramref name="counts"/>.</param>
    public CellTally(CellCounts counts, int[] pupils, IEnumerable<int[]> numbers)
    {
        (_pupils, _trajecten, _leerlingen, _klassen) = (pupils, counts.Trajecten, counts.Leerlingen, counts.Klassen);
        _lastPupil = counts.Last;
        _quantities = [.. numbers.Zip(counts.Quantities)];
    }

    /// <summary>Counts the traject of <paramref name="row"/> in <paramref name="cell"/>.</summary>
    public void Add(int cell, int row)
    {
        _trajecten[cell]++;
        var pupil = _pupils[row];
        if (pupil < 0)
        {
            _klassen[cell]++;
            _lastPupil[cell] = -2 - row;
        }
        else if (_lastPupil[cell] != pupil)
        {
            _lastPupil[cell] = pupil;
            _leerlingen[cell]++;
        }

        foreach (var (numbers, sums) in _quantities)
        {
            if (numbers[row] != RecordSet.None)
            {
                sums.Sums[cell] += numbers[row];
                sums.Counts[cell]++;
            }
        }
    }
}
