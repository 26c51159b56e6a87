using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// Audit C: on a subset of dimensions, no small group may be a linear combination of shown cells over the combinations of
/// categories that the shown zeros leave possible. Zeros tie cells together that no sum of tables ties: an audit of the sums
/// alone passes masks that this one breaks. It also attacks every crossing of the subset that nobody publishes.
/// </summary>
public sealed class JointAudit
{
    private const ulong Seed = 0x4A4F494E54;
    private const double Still = NullSpaceProjection.Still * 10;

    private readonly CellProtection _protection;
    private readonly JointSpace _space;
    private readonly int _year;
    private readonly Func<CubeShape, CellCounts> _exact;
    private readonly List<JointExposure> _exposed = [];
    private readonly int[] _columns;
    private bool _withDocuments;
    private double[] _first = [];
    private double[] _second = [];

    /// <summary>The joint audit of <paramref name="protection"/>.</summary>
    /// <param name="protection">What is hidden.</param>
    /// <param name="space">The subset.</param>
    /// <param name="year">The place of the year: no table adds years up.</param>
    /// <param name="exact">The exact counts of a crossing over all years, to score the attack.</param>
    public JointAudit(CellProtection protection, JointSpace space, int year, Func<CubeShape, CellCounts> exact)
    {
        _protection = protection;
        _space = space;
        _year = year;
        _exact = exact;
        _columns = new int[space.Leaves];
    }

    /// <summary>The number of small groups that were attacked.</summary>
    public int Attempts { get; private set; }

    /// <summary>Attacks, and tells what was learned.</summary>
    /// <param name="withDocuments">
    /// True for an attacker who knows what the source documents print. What is small within a printed small group is not hidden
    /// from him by any release, so of the crossings that nobody publishes he is asked nothing.
    /// </param>
    public IReadOnlyList<JointExposure> Run(bool withDocuments = false)
    {
        if (withDocuments && !_space.Tables.Any(HasPrinted))
        {
            return [];
        }

        _withDocuments = withDocuments;
        _exposed.Clear();
        Array.Clear(_columns);
        var rows = Rows(Possible());
        var blocks = rows.Blocks();
        _first = NullSpaceProjection.Project(rows.ColumnCount, blocks, Seed);
        _second = NullSpaceProjection.Project(rows.ColumnCount, blocks, Seed + 1);
        AttackTables();
        if (!withDocuments)
        {
            AttackCrossings();
        }

        return [.. _exposed];
    }

    private bool IsKnown(int cell) => !_protection.Hidden[cell] || (_withDocuments && _protection.IsRead(cell));

    private bool HasPrinted((int Cube, int[] Cells) table)
    {
        var cells = _protection.Lattice.CellsOf(table.Cube, _year);
        for (var cell = cells.Start.Value; cell < cells.End.Value; cell++)
        {
            if (_protection.IsRead(cell) && _protection.Hidden[cell])
            {
                return true;
            }
        }

        return false;
    }

    private int First(int cube) => _protection.Lattice.CellsOf(cube, _year).Start.Value;

    private static int SizeOf(CubeShape shape) => shape.Axes.Aggregate(1, (product, axis) => product * axis.Level.Categories.Count);

    // A shown zero rules out every leaf that it holds.
    private int Possible()
    {
        foreach (var (cube, cells) in _space.Tables)
        {
            var offset = First(cube);
            for (var leaf = 0; leaf < cells.Length; leaf++)
            {
                if (cells[leaf] >= 0 && IsKnown(offset + cells[leaf]) && _protection.Lattice.Trajecten[offset + cells[leaf]] == 0)
                {
                    _columns[leaf] = -1;
                }
            }
        }

        var count = 0;
        for (var leaf = 0; leaf < _columns.Length; leaf++)
        {
            _columns[leaf] = _columns[leaf] < 0 ? -1 : count++;
        }

        return count;
    }

    private SparseRows Rows(int columns)
    {
        var rows = new SparseRows(columns);
        var cubes = _space.Tables.Select(table => table.Cube).ToHashSet();
        foreach (var (cube, cells) in _space.Tables)
        {
            var offset = First(cube);
            var size = SizeOf(_protection.Lattice.Cubes[cube].Shape);
            var isNeeded = new bool[size];
            for (var cell = 0; cell < size; cell++)
            {
                isNeeded[cell] = IsKnown(offset + cell) && _protection.Lattice.Trajecten[offset + cell] > 0 && !IsSum(offset + cell, cubes);
            }

            foreach (var held in Held(cells, isNeeded))
            {
                foreach (var column in held)
                {
                    rows.Add(column, 1);
                }

                rows.EndRow();
            }
        }

        return rows;
    }

    // A cell that is the sum of shown ones tells nothing more than they do.
    private bool IsSum(int cell, HashSet<int> cubes)
    {
        foreach (var relation in _protection.Lattice.Relations.Of(cell))
        {
            if (_protection.Lattice.Relations.Parent(relation) != cell)
            {
                continue;
            }

            var areShown = true;
            foreach (var child in _protection.Lattice.Relations.Children(relation))
            {
                areShown &= !_protection.Lattice.IsDerived(child) && IsKnown(child) && cubes.Contains(_protection.Lattice.CubeOf[child]);
            }

            if (areShown)
            {
                return true;
            }
        }

        return false;
    }

    private void AttackTables()
    {
        foreach (var (cube, cells) in _space.Tables)
        {
            var offset = First(cube);
            var size = SizeOf(_protection.Lattice.Cubes[cube].Shape);
            var isDetermined = Determined(cells, size);
            for (var cell = 0; cell < size; cell++)
            {
                if (_protection.Sensitive[offset + cell] && !IsKnown(offset + cell) && _protection.Lattice.Trajecten[offset + cell] > 0)
                {
                    Attempts++;
                    Expose(isDetermined[cell], _protection.Lattice.Cubes[cube].Shape, cells, cell);
                }
            }
        }
    }

    // What is not determined needs no count, and few are.
    private void AttackCrossings()
    {
        foreach (var (shape, cells) in _space.Crossings)
        {
            var size = SizeOf(shape);
            var isDetermined = Determined(cells, size);
            if (!ReferenceEquals(cells, _space.Crossings[^1].Cells) && !isDetermined.Contains(true))
            {
                continue;
            }

            var exact = _exact(shape);
            var year = _year * size;
            for (var cell = 0; cell < size; cell++)
            {
                if (exact.Trajecten[year + cell] > 0
                    && PrimarySuppression.IsSmall(exact.Leerlingen[year + cell], exact.Klassen[year + cell], _protection.Policy.Threshold))
                {
                    Attempts++;
                    Expose(isDetermined[cell], shape, cells, cell);
                }
            }
        }
    }

    private void Expose(bool isDetermined, CubeShape shape, int[] cells, int cell)
    {
        if (isDetermined)
        {
            var leaf = Enumerable.Range(0, cells.Length).First(leaf => cells[leaf] == cell && _columns[leaf] >= 0);
            _exposed.Add(new JointExposure(shape.Key,
            [
                .. _space.Tables.Where(table => table.Cells[leaf] >= 0)
                    .Select(table => First(table.Cube) + table.Cells[leaf])
                    .Where(_protection.CanHide),
            ]));
        }
    }

    private bool[] Determined(int[] cells, int size)
    {
        var (first, second) = (new double[size], new double[size]);
        var isPossible = new bool[size];
        for (var leaf = 0; leaf < cells.Length; leaf++)
        {
            if (cells[leaf] >= 0 && _columns[leaf] >= 0)
            {
                first[cells[leaf]] += _first[_columns[leaf]];
                second[cells[leaf]] += _second[_columns[leaf]];
                isPossible[cells[leaf]] = true;
            }
        }

        var isDetermined = new bool[size];
        for (var cell = 0; cell < size; cell++)
        {
            isDetermined[cell] = isPossible[cell] && Math.Abs(first[cell]) < Still && Math.Abs(second[cell]) < Still;
        }

        return isDetermined;
    }

    // The columns of the leaves of each wanted cell.
    private List<int>[] Held(int[] cells, bool[] isWanted)
    {
        var held = new List<int>?[isWanted.Length];
        for (var leaf = 0; leaf < cells.Length; leaf++)
        {
            if (cells[leaf] >= 0 && _columns[leaf] >= 0 && isWanted[cells[leaf]])
            {
                (held[cells[leaf]] ??= []).Add(_columns[leaf]);
            }
        }

        return [.. held.OfType<List<int>>()];
    }
}
