using NaftStats.Disclosure.Lattices;

namespace NaftStats.Disclosure.Audits;

/// <summary>The relations of a lattice as equations for the cells of which an attacker does not know the value.</summary>
internal sealed class LinearSystem
{
    private readonly CellRelations _relations;
    private readonly int[] _columns;
    private readonly List<int> _relationOfRow = [];
    private readonly IReadOnlyList<EquationBlock> _blocks;

    /// <summary>The equations of <paramref name="relations"/>.</summary>
    /// <param name="relations">The relations.</param>
    /// <param name="cells">The number of cells.</param>
    /// <param name="isUnknown">True for the cells that are not known; those without a relation do not count.</param>
    public LinearSystem(CellRelations relations, int cells, Func<int, bool> isUnknown)
    {
        _relations = relations;
        Unknowns = [.. Enumerable.Range(0, cells).Where(cell => relations.Of(cell).Length > 0 && isUnknown(cell))];
        _columns = new int[cells];
        Array.Fill(_columns, -1);
        for (var i = 0; i < Unknowns.Count; i++)
        {
            _columns[Unknowns[i]] = i;
        }

        _blocks = Rows().Blocks();
    }

    /// <summary>The relations.</summary>
    public CellRelations Relations => _relations;

    /// <summary>The unknown cells; what is computed for them is in this order.</summary>
    public IReadOnlyList<int> Unknowns { get; }

    /// <summary>How the unknowns can move at random while every relation stays true.</summary>
    /// <param name="seed">The seed; the same seed gives the same vector.</param>
    /// <exception cref="InvalidOperationException">It does not converge: nothing is proven, and nothing may be published.</exception>
    public double[] Move(ulong seed) => NullSpaceProjection.Project(Unknowns.Count, _blocks, seed);

    /// <summary>The known cells from which an unknown one follows, or what is left of it without another.</summary>
    /// <param name="cell">An unknown cell that is determined, alone or as a multiple of another.</param>
    /// <param name="other">The other cell, or -1.</param>
    /// <param name="multiple">What <paramref name="cell"/> is a multiple of <paramref name="other"/> by.</param>
    public IReadOnlyList<int> KnownBehind(int cell, int other = -1, double multiple = 0)
    {
        var place = _columns[cell];
        var block = _blocks.FirstOrDefault(block => Array.BinarySearch(block.ColumnsOfAll, place) >= 0);
        if (block is null)
        {
            return [];
        }

        var target = new double[block.ColumnsOfAll.Length];
        target[Array.BinarySearch(block.ColumnsOfAll, place)] = 1;
        if (other >= 0)
        {
            target[Array.BinarySearch(block.ColumnsOfAll, _columns[other])] = -multiple;
        }

        var known = new SortedDictionary<int, double>();
        foreach (var (row, factor) in RowCombination.Of(block.Rows, target).Index())
        {
            var terms = _relations.Terms(_relationOfRow[block.RowsOfAll[row]]);
            for (var i = 0; i < terms.Length; i++)
            {
                if (_columns[terms[i]] < 0)
                {
                    known[terms[i]] = known.GetValueOrDefault(terms[i]) + (i == 0 ? factor : -factor);
                }
            }
        }

        return [.. known.Where(pair => Math.Abs(pair.Value) > RowCombination.None).Select(pair => pair.Key)];
    }

    private SparseRows Rows()
    {
        var rows = new SparseRows(Unknowns.Count);
        for (var relation = 0; relation < _relations.Count; relation++)
        {
            var terms = _relations.Terms(relation);
            for (var i = 0; i < terms.Length; i++)
            {
                if (_columns[terms[i]] >= 0)
                {
                    rows.Add(_columns[terms[i]], i == 0 ? (sbyte)1 : (sbyte)-1);
                }
            }

            rows.EndRow();
            if (rows.Count > _relationOfRow.Count)
            {
                _relationOfRow.Add(relation);
            }
        }

        return rows;
    }
}
