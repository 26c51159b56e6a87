using System.Numerics;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Records;

namespace NaftStats.Statistics.Tabulation;

/// <summary>
/// Counts trajecten and distinct pupils by cell, one pass over the records for each cube.
/// The result does not depend on the order of the records.
/// </summary>
public sealed class Tabulator
{
    private readonly RecordSet _records;
    private readonly IReadOnlyList<int> _years;
    private readonly Dictionary<Population, int[][]> _members = [];
    private readonly Dictionary<string, short[]> _columns = [];

    /// <summary>A tabulator of <paramref name="records"/> for calendar <paramref name="years"/>.</summary>
    public Tabulator(RecordSet records, IReadOnlyList<int> years)
    {
        _records = records;
        _years = years;
    }

    /// <summary>The exact counts of one population by the cells of one shape, with the sums that means are made of.</summary>
    public CellCounts Tabulate(Population population, CubeShape shape, IReadOnlyList<QuantityMean>? means = null)
    {
        var counts = new CellCounts(population, shape, _years.Count, means);
        var axes = shape.Axes.Select(axis => new AxisColumn(axis, this)).ToArray();

        // Members come pupil by pupil, so that a pupil is new to a cell when the cell's last pupil is another one.
        var lastPupil = new int[counts.Trajecten.Length];
        Array.Fill(lastPupil, -1);
        var members = Members(population);
        for (var year = 0; year < _years.Count; year++)
        {
            foreach (var row in members[year])
            {
                Count(axes, 0, year, row, counts, lastPupil);
            }
        }

        return counts;
    }

    // Down the axes to the cell; a traject with several responses goes down several ways.
    private void Count(AxisColumn[] axes, int axis, int cell, int row, CellCounts counts, int[] lastPupil)
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

        if (axis < axes.Length)
        {
            for (var bits = axes[axis].Responses![row]; bits != 0; bits &= bits - 1)
            {
                Count(axes, axis + 1, (cell * axes[axis].Size) + BitOperations.TrailingZeroCount(bits), row, counts, lastPupil);
            }

            return;
        }

        counts.Trajecten[cell]++;
        foreach (var sums in counts.Quantities)
        {
            var number = _records.Quantities[sums.Mean.Quantity][row];
            if (number != RecordSet.None)
            {
                sums.Sums[cell] += number;
                sums.Counts[cell]++;
            }
        }

        var pupil = _records.Pupils[row];
        if (pupil < 0)
        {
            counts.Klassen[cell]++;
        }
        else if (lastPupil[cell] != pupil)
        {
            lastPupil[cell] = pupil;
            counts.Leerlingen[cell]++;
        }
    }

    private short[] Column(CubeAxis axis)
    {
        if (!_columns.TryGetValue(axis.Name, out var column))
        {
            column = _records.On(axis.Dimension, axis.Level);
            _columns.Add(axis.Name, column);
        }

        return column;
    }

    private int[][] Members(Population population)
    {
        if (_members.TryGetValue(population, out var members))
        {
            return members;
        }

        var byPupil = Enumerable.Range(0, _records.Count).OrderBy(row => _records.Pupils[row]).ToArray();
        members = [.. _years.Select(year => byPupil.Where(row => PopulationMembership.Holds(
            population, year, _records.Starts[row], _records.Ends[row], _records.Closed[row])).ToArray())];
        _members.Add(population, members);
        return members;
    }

    private readonly struct AxisColumn
    {
        public AxisColumn(CubeAxis axis, Tabulator tabulator)
        {
            Size = axis.Level.Categories.Count;
            Places = axis.Dimension.IsMultiResponse ? null : tabulator.Column(axis);
            Responses = axis.Dimension.IsMultiResponse ? tabulator._records.Responses[axis.Dimension.Code] : null;
        }

        public int Size { get; }

        public short[]? Places { get; }

        public ulong[]? Responses { get; }
    }
}
