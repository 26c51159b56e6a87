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

    /// <summary>The exact counts of one population by the cells of one shape.</summary>
    public CellCounts Tabulate(Population population, CubeShape shape)
    {
        var columns = shape.Axes.Select(Column).ToArray();
        var sizes = shape.Axes.Select(axis => axis.Level.Categories.Count).ToArray();
        var cellsPerYear = sizes.Aggregate(1, (product, size) => product * size);
        var trajecten = new int[cellsPerYear * _years.Count];
        var leerlingen = new int[trajecten.Length];
        var klassen = new int[trajecten.Length];

        // Members come pupil by pupil, so that a pupil is new to a cell when the cell's last pupil is another one.
        var lastPupil = new int[trajecten.Length];
        Array.Fill(lastPupil, -1);
        var members = Members(population);
        for (var year = 0; year < _years.Count; year++)
        {
            foreach (var row in members[year])
            {
                var cell = Cell(columns, sizes, row);
                if (cell < 0)
                {
                    continue;
                }

                cell += year * cellsPerYear;
                trajecten[cell]++;
                var pupil = _records.Pupils[row];
                if (pupil < 0)
                {
                    klassen[cell]++;
                }
                else if (lastPupil[cell] != pupil)
                {
                    lastPupil[cell] = pupil;
                    leerlingen[cell]++;
                }
            }
        }

        return new CellCounts(population, shape, _years.Count, trajecten, leerlingen, klassen);
    }

    private static int Cell(short[][] columns, int[] sizes, int row)
    {
        var cell = 0;
        for (var axis = 0; axis < columns.Length; axis++)
        {
            var category = columns[axis][row];
            if (category == RecordSet.None)
            {
                return -1;
            }

            cell = (cell * sizes[axis]) + category;
        }

        return cell;
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
}
