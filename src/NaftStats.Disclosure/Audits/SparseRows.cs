using System.Runtime.InteropServices;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// A sparse matrix of whole numbers, row by row: the equations that an attacker has for what is hidden. Products take every
/// row at length 1: the null space is the same, and conjugate gradients need fewer steps when no row is much longer.
/// </summary>
public sealed class SparseRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<sbyte> _values = [];
    private readonly List<double> _scales = [];
    private int _square;

    /// <summary>A matrix with <paramref name="columnCount"/> columns and no row.</summary>
    public SparseRows(int columnCount) => ColumnCount = columnCount;

    /// <summary>The number of columns: of unknowns.</summary>
    public int ColumnCount { get; }

    /// <summary>The number of rows: of equations.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>Adds an entry to the row that is being written.</summary>
    public void Add(int column, sbyte value)
    {
        _columns.Add(column);
        _values.Add(value);
        _square += value * value;
    }

    /// <summary>Ends the row that is being written; one without entries is left out.</summary>
    public void EndRow()
    {
        if (_columns.Count > _starts[^1])
        {
            _starts.Add(_columns.Count);
            _scales.Add(1 / Math.Sqrt(_square));
        }

        _square = 0;
    }

    /// <summary>The columns of a row.</summary>
    public ReadOnlySpan<int> Columns(int row) => CollectionsMarshal.AsSpan(_columns)[_starts[row].._starts[row + 1]];

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<sbyte> Values(int row) => CollectionsMarshal.AsSpan(_values)[_starts[row].._starts[row + 1]];

    /// <summary>The blocks of the matrix: rows that share no column with those of another block.</summary>
    public IReadOnlyList<EquationBlock> Blocks()
    {
        var root = Enumerable.Range(0, ColumnCount).ToArray();
        int Root(int column)
        {
            while (root[column] != column)
            {
                column = root[column] = root[root[column]];
            }

            return column;
        }

        for (var row = 0; row < Count; row++)
        {
            foreach (var column in Columns(row))
            {
                root[Root(column)] = Root(Columns(row)[0]);
            }
        }

        var columns = Enumerable.Range(0, ColumnCount).GroupBy(Root).ToDictionary(group => group.Key, group => group.ToArray());
        var places = new int[ColumnCount];
        foreach (var own in columns.Values)
        {
            for (var i = 0; i < own.Length; i++)
            {
                places[own[i]] = i;
            }
        }

        var blocks = new SortedDictionary<int, (SparseRows Rows, List<int> Own)>();
        for (var row = 0; row < Count; row++)
        {
            var key = Root(Columns(row)[0]);
            if (!blocks.TryGetValue(key, out var block))
            {
                block = (new SparseRows(columns[key].Length), []);
                blocks.Add(key, block);
            }

            for (var i = 0; i < Columns(row).Length; i++)
            {
                block.Rows.Add(places[Columns(row)[i]], Values(row)[i]);
            }

            block.Rows.EndRow();
            block.Own.Add(row);
        }

        return [.. blocks.Select(pair => new EquationBlock(pair.Value.Rows, [.. pair.Value.Own], columns[pair.Key]))];
    }

    /// <summary>What a factor of a row at length 1 is as a factor of the row as it was written.</summary>
    public double Unscaled(int row, double factor) => factor * _scales[row];

    /// <summary>Writes the product with <paramref name="vector"/> to <paramref name="product"/>.</summary>
    public void Multiply(double[] vector, double[] product)
    {
        var starts = CollectionsMarshal.AsSpan(_starts);
        var columns = CollectionsMarshal.AsSpan(_columns);
        var values = CollectionsMarshal.AsSpan(_values);
        var scales = CollectionsMarshal.AsSpan(_scales);
        for (var row = 0; row < starts.Length - 1; row++)
        {
            var sum = 0.0;
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                sum += values[i] * vector[columns[i]];
            }

            product[row] = sum * scales[row];
        }
    }

    /// <summary>Writes the product of the transpose with <paramref name="vector"/> to <paramref name="product"/>.</summary>
    public void MultiplyTransposed(double[] vector, double[] product)
    {
        Array.Clear(product);
        var starts = CollectionsMarshal.AsSpan(_starts);
        var columns = CollectionsMarshal.AsSpan(_columns);
        var values = CollectionsMarshal.AsSpan(_values);
        var scales = CollectionsMarshal.AsSpan(_scales);
        for (var row = 0; row < starts.Length - 1; row++)
        {
            var factor = vector[row] * scales[row];
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                product[columns[i]] += values[i] * factor;
            }
        }
    }
}
