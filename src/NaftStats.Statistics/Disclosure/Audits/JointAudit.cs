using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Disclosure.Suppression;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Disclosure.Audits;

/// <summary>
/// Audit C: on a subset of dimensions, no small group may be a linear combination of shown cells over the combinations of
/// categories that the shown zeros leave possible. Zeros tie cells together that no sum of tables ties: an audit of the sums
/// alone passes masks that this one breaks. It also attacks the full cross of the subset, which nobody publishes.
/// </summary>
public sealed class JointAudit
{
    private const ulong Seed = 0x4A4F494E54;

    private readonly CellProtection _protection;
    private readonly IReadOnlyList<Dimension> _catalogue;

    /// <summary>The joint audit of <paramref name="protection"/>.</summary>
    public JointAudit(CellProtection protection, IReadOnlyList<Dimension> catalogue)
    {
        _protection = protection;
        _catalogue = catalogue;
    }

    /// <summary>Attacks one subset in the population of <paramref name="cross"/>.</summary>
    /// <param name="dimensions">The dimensions of the subset, none of them multi-response.</param>
    /// <param name="cross">The exact counts of the full cross on the finest levels, to score the attack; over all years.</param>
    /// <param name="attempts">The number of small groups that were attacked.</param>
    public IReadOnlyList<JointExposure> Run(IReadOnlyList<Dimension> dimensions, CellCounts cross, out int attempts)
    {
        var lattice = _protection.Lattice;
        var space = new LeafSpace(_catalogue, dimensions);
        var tables = Enumerable.Range(0, lattice.Cubes.Count)
            .Where(cube => lattice.Cubes[cube].Population == cross.Population && space.Holds(lattice.Cubes[cube].Shape))
            .Select(cube => (Cube: cube, Cells: space.CellsOf(lattice.Cubes[cube].Shape))).ToArray();
        var columns = Columns(tables, space.Count, out var count);
        var rows = Rows(tables, columns, count);
        var first = NullSpaceProjection.Project(rows, Seed);
        var second = NullSpaceProjection.Project(rows, Seed + 1);

        var exposed = new List<JointExposure>();
        attempts = 0;
        foreach (var (cube, cells) in tables)
        {
            var offset = lattice.Offsets[cube];
            attempts += Attack(
                lattice.Cubes[cube].Shape, cells, columns, first, second, tables, exposed,
                cell => _protection.Sensitive[offset + cell] && lattice.Trajecten[offset + cell] > 0);
        }

        var size = cross.Trajecten.Length / cross.Years;
        attempts += Attack(cross.Shape, space.CellsOf(cross.Shape), columns, first, second, tables, exposed, cell =>
        {
            var i = (lattice.Year * size) + cell;
            return cross.Trajecten[i] > 0 && PrimarySuppression.IsSmall(cross.Leerlingen[i], cross.Klassen[i], _protection.Policy.Threshold);
        });
        return exposed;
    }

    // A shown zero rules out every leaf that it holds.
    private int[] Columns((int Cube, int[] Cells)[] tables, int leaves, out int count)
    {
        var columns = new int[leaves];
        count = 0;
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var isPossible = true;
            foreach (var (cube, cells) in tables)
            {
                var cell = _protection.Lattice.Offsets[cube] + cells[leaf];
                isPossible &= cells[leaf] < 0 || _protection.Hidden[cell] || _protection.Lattice.Trajecten[cell] > 0;
            }

            columns[leaf] = isPossible ? count++ : -1;
        }

        return columns;
    }

    private SparseRows Rows((int Cube, int[] Cells)[] tables, int[] columns, int count)
    {
        var rows = new SparseRows(count);
        foreach (var (cube, cells) in tables)
        {
            foreach (var group in Groups(cells, columns))
            {
                if (!_protection.Hidden[_protection.Lattice.Offsets[cube] + group.Key])
                {
                    foreach (var column in group)
                    {
                        rows.Add(column, 1);
                    }

                    rows.EndRow();
                }
            }
        }

        return rows;
    }

    private int Attack(
        CubeShape shape,
        int[] cells,
        int[] columns,
        double[] first,
        double[] second,
        (int Cube, int[] Cells)[] tables,
        List<JointExposure> exposed,
        Func<int, bool> isSmall)
    {
        var attempts = 0;
        foreach (var group in Groups(cells, columns).Where(group => isSmall(group.Key)))
        {
            attempts++;
            if (Math.Abs(group.Sum(column => first[column])) < NullSpaceProjection.Still * 10
                && Math.Abs(group.Sum(column => second[column])) < NullSpaceProjection.Still * 10)
            {
                exposed.Add(new JointExposure(shape.Key, Holding(Array.IndexOf(cells, group.Key), tables)));
            }
        }

        return attempts;
    }

    private List<int> Holding(int leaf, (int Cube, int[] Cells)[] tables) =>
    [
        .. tables.Where(table => table.Cells[leaf] >= 0)
            .Select(table => _protection.Lattice.Offsets[table.Cube] + table.Cells[leaf])
            .Where(_protection.CanHide),
    ];

    private static IEnumerable<IGrouping<int, int>> Groups(int[] cells, int[] columns) =>
        Enumerable.Range(0, cells.Length).Where(leaf => cells[leaf] >= 0 && columns[leaf] >= 0).GroupBy(leaf => cells[leaf], leaf => columns[leaf]);
}
