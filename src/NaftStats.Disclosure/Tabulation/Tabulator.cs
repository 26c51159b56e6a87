using System.Numerics;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>
/// Counts trajecten and distinct pupils by cell, one pass over the records for each cube.
/// The result does not depend on the order of the records.
/// </summary>
public sealed class Tabulator
{
    private readonly RecordSet _records;
    private readonly TrajectType? _only;
    private readonly IReadOnlyList<int> _years;
    private readonly int[] _byPupil;
    private readonly int[] _pupils;
    private readonly Dictionary<Population, int[][]> _members = [];
    private readonly Dictionary<string, short[]> _columns = [];
    private readonly Dictionary<string, ulong[]> _responses = [];
    private readonly Dictionary<string, int[]> _quantities = [];

    /// <summary>A tabulator of <paramref name="records"/> for calendar <paramref name="years"/>.</summary>
    /// <param name="records">The records.</param>
    /// <param name="years">The calendar years.</param>
    /// <param name="only">The type of traject that alone is counted; null for both.</param>
    public Tabulator(RecordSet records, IReadOnlyList<int> years, TrajectType? only = null)
    {
        _records = records;
        _only = only;
        _years = years;

        // The trajecten of a pupil side by side: then distinct pupils are counted in passing. Every column that is used is laid in
        // this order once, as each cube walks along it from start to end; a million rows in any other order miss the cache each time.
        _byPupil = [.. Enumerable.Range(0, records.Count)];
        Array.Sort((int[])records.Pupils.Clone(), _byPupil);
        _pupils = Ordered(records.Pupils);
    }

    /// <summary>The exact counts of one population by the cells of one shape, with the sums that means are made of.</summary>
    public CellCounts Tabulate(Population population, CubeShape shape, IReadOnlyList<QuantityMean>? means = null)
    {
        var counts = new CellCounts(population, shape, _years.Count, means);
        var axes = shape.Axes.Select(axis => new AxisColumn(axis, this)).ToArray();
        var tally = new CellTally(counts, _pupils, counts.Quantities.Select(sums => Kept(_quantities, sums.Mean.Quantity, () => _records.Quantities[sums.Mean.Quantity])));
        var members = Members(population);
        for (var year = 0; year < _years.Count; year++)
        {
            foreach (var row in members[year])
            {
                Count(axes, 0, year, row, tally);
            }
        }

        return counts;
    }

    // Down the axes to the cell; a traject with several responses goes down several ways.
    private static void Count(AxisColumn[] axes, int axis, int cell, int row, CellTally tally)
    {
        while (axis < axes.Length && axes[axis].Places is { } places)
        {
            if (places[row] == RecordSet.None)
            {
                return;
            }

            cell = (cell * axes[axis].Size) + places[row];
            axis++;
        }

        if (axis == axes.Length)
        {
            tally.Add(cell, row);
            return;
        }

        for (var bits = axes[axis].Responses![row]; bits != 0; bits &= bits - 1)
        {
            Count(axes, axis + 1, (cell * axes[axis].Size) + BitOperations.TrailingZeroCount(bits), row, tally);
        }
    }

    private int[][] Members(Population population)
    {
        if (!_members.TryGetValue(population, out var members))
        {
            members = [.. _years.Select(year => Enumerable.Range(0, _byPupil.Length).Where(place => Holds(population, year, _byPupil[place])).ToArray())];
            _members.Add(population, members);
        }

        return members;
    }

    private bool Holds(Population population, int year, int row) =>
        (_only is null || _records.Types[row] == _only) && PopulationMembership.Holds(population, year, _records.Starts[row], _records.Ends[row], _records.Closed[row]);

    private T[] Kept<T>(Dictionary<string, T[]> columns, string name, Func<T[]> column)
    {
        if (!columns.TryGetValue(name, out var ordered))
        {
            ordered = Ordered(column());
            columns.Add(name, ordered);
        }

        return ordered;
    }

    private T[] Ordered<T>(T[] column) => Array.ConvertAll(_byPupil, row => column[row]);

    private readonly struct AxisColumn
    {
        public AxisColumn(CubeAxis axis, Tabulator tabulator)
        {
            Size = axis.Level.Categories.Count;
            if (axis.Dimension.IsMultiResponse)
            {
                Responses = tabulator.Kept(tabulator._responses, axis.Name, () => tabulator._records.Responses[axis.Dimension.Code]);
            }
            else
            {
                Places = tabulator.Kept(tabulator._columns, axis.Name, () => tabulator._records.On(axis.Dimension, axis.Level));
            }
        }

        public int Size { get; }

        public short[]? Places { get; }

        public ulong[]? Responses { get; }
    }
}
