namespace NaftStats.Disclosure.Lattices;

/// <summary>
/// The relations of a lattice, each of them parent = sum of its children, in compressed rows: the terms of a relation and
/// the relations of a cell are one slice of one array each.
/// </summary>
public sealed class CellRelations
{
    private readonly int[] _starts;
    private readonly int[] _terms;
    private readonly int[] _cellStarts;
    private readonly int[] _cellRelations;

    /// <summary>Relations between <paramref name="cells"/> cells.</summary>
    /// <param name="cells">The number of cells.</param>
    /// <param name="starts">Where the terms of each relation start, and one entry more for the end of the last.</param>
    /// <param name="terms">The terms: of each relation the parent first, then its children.</param>
    public CellRelations(int cells, int[] starts, int[] terms)
    {
        _starts = starts;
        _terms = terms;
        _cellStarts = new int[cells + 1];
        foreach (var cell in terms)
        {
            _cellStarts[cell + 1]++;
        }

        for (var cell = 0; cell < cells; cell++)
        {
            _cellStarts[cell + 1] += _cellStarts[cell];
        }

        _cellRelations = new int[terms.Length];
        var next = _cellStarts.AsSpan(0, cells).ToArray();
        for (var relation = 0; relation < Count; relation++)
        {
            foreach (var cell in Terms(relation))
            {
                _cellRelations[next[cell]++] = relation;
            }
        }
    }

    /// <summary>The number of relations.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The terms of a relation: its parent, then its children.</summary>
    public ReadOnlySpan<int> Terms(int relation) => _terms.AsSpan(_starts[relation], _starts[relation + 1] - _starts[relation]);

    /// <summary>The parent of a relation.</summary>
    public int Parent(int relation) => _terms[_starts[relation]];

    /// <summary>The children of a relation.</summary>
    public ReadOnlySpan<int> Children(int relation) => Terms(relation)[1..];

    /// <summary>The relations in which a cell stands, as the parent or as a child.</summary>
    public ReadOnlySpan<int> Of(int cell) => _cellRelations.AsSpan(_cellStarts[cell], _cellStarts[cell + 1] - _cellStarts[cell]);
}
