using NaftStats.Disclosure.Records;

namespace NaftStats.Disclosure.Anonymity.Records;

/// <summary>The rows of a record set, pupil by pupil, so that distinct pupils are counted in one pass and without a set.</summary>
internal sealed class PupilRows
{
    private readonly int[] _starts;
    private readonly int[] _rows;

    /// <summary>The individual trajecten of <paramref name="records"/>, grouped by a counting sort.</summary>
    public PupilRows(RecordSet records)
    {
        var pupils = records.Pupils;
        Count = pupils.Length == 0 ? 0 : pupils.Max() + 1;
        _starts = new int[Count + 1];
        foreach (var pupil in pupils)
        {
            if (pupil >= 0)
            {
                _starts[pupil + 1]++;
            }
        }

        for (var i = 0; i < Count; i++)
        {
            _starts[i + 1] += _starts[i];
        }

        _rows = new int[_starts[Count]];
        var next = _starts[..Count];
        for (var row = 0; row < pupils.Length; row++)
        {
            if (pupils[row] >= 0)
            {
                _rows[next[pupils[row]]++] = row;
            }
        }
    }

    /// <summary>The number of pupils.</summary>
    public int Count { get; }

    /// <summary>The rows of a pupil, in their order.</summary>
    public ReadOnlySpan<int> Of(int pupil) => _rows.AsSpan(_starts[pupil].._starts[pupil + 1]);
}
