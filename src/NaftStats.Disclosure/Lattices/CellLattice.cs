using System.Globalization;
using NaftStats.Disclosure.Tabulation;

namespace NaftStats.Disclosure.Lattices;

/// <summary>
/// All cells of all cubes, of every year and population, with what is known to hold between them. After the cells of the
/// release come derived ones that nobody publishes but anyone can compute, such as the trajecten without a given actor:
/// unpublished is not protected.
/// </summary>
/// <remarks>
/// Source: de Wolf, HiTaS (2002), and the Handbook on Statistical Disclosure Control, chapter 4 (linked and hierarchical
/// tables as one system of equations).
/// </remarks>
public sealed class CellLattice
{
    private int[]? _singles;

    internal CellLattice(
        IReadOnlyList<CellCounts> cubes,
        int[] offsets,
        LatticeCells cells,
        CellRelations relations,
        CellRelations pupilRelations,
        CellRelations containments)
    {
        Cubes = cubes;
        Offsets = offsets;
        Trajecten = [.. cells.Trajecten];
        Leerlingen = [.. cells.Leerlingen];
        Klassen = [.. cells.Klassen];
        CubeOf = [.. cells.CubeOf];
        YearOf = [.. cells.YearOf];
        Structural = [.. cells.Structural];
        ClassesOnly = [.. cells.ClassesOnly];
        Relations = relations;
        PupilRelations = pupilRelations;
        Containments = containments;
    }

    /// <summary>The cubes, of all years.</summary>
    public IReadOnlyList<CellCounts> Cubes { get; }

    /// <summary>The number of years.</summary>
    public int Years => Cubes.Count == 0 ? 0 : Cubes[0].Years;

    /// <summary>The first cell of each cube, and one entry more: the number of cells of the release.</summary>
    public IReadOnlyList<int> Offsets { get; }

    /// <summary>The number of cells of the release; the derived ones follow.</summary>
    public int Published => Offsets[^1];

    /// <summary>The number of cells, the derived ones among them.</summary>
    public int Count => Trajecten.Length;

    /// <summary>Trajecten by cell.</summary>
    public int[] Trajecten { get; }

    /// <summary>Distinct pupils by cell. Of a derived cell that is not known, and the trajecten stand for them.</summary>
    public int[] Leerlingen { get; }

    /// <summary>Class trajecten by cell.</summary>
    public int[] Klassen { get; }

    /// <summary>The cube of each cell; of a derived cell, the one of which it is a complement.</summary>
    public int[] CubeOf { get; }

    /// <summary>The place of the year of each cell.</summary>
    public int[] YearOf { get; }

    /// <summary>True for a combination that cannot exist, such as 14 years within 15-17 years: anyone knows its zero.</summary>
    public bool[] Structural { get; }

    /// <summary>True for a cell of class trajecten only: anyone knows that it holds no pupils.</summary>
    public bool[] ClassesOnly { get; }

    /// <summary>What holds for trajecten: parent = sum of children.</summary>
    public CellRelations Relations { get; }

    /// <summary>
    /// What holds for distinct pupils: sums over a characteristic of the pupil, and a cell that equals its individual part,
    /// as classes carry no pupils.
    /// </summary>
    public CellRelations PupilRelations { get; }

    /// <summary>For every relation over cells of the release, the parent with those children: each lies within the parent.</summary>
    public CellRelations Containments { get; }

    /// <summary>The cells of a cube in a year.</summary>
    public Range CellsOf(int cube, int year)
    {
        var size = Cubes[cube].Trajecten.Length / Years;
        return (Offsets[cube] + (year * size))..(Offsets[cube] + ((year + 1) * size));
    }

    /// <summary>
    /// The pupil who is alone in a cell, as one of the cells that hold nobody else: such cells within each other hold the same
    /// pupil. The cell itself where it holds more.
    /// </summary>
    public int Single(int cell)
    {
        _singles ??= Singles();
        while (_singles[cell] != cell)
        {
            cell = _singles[cell];
        }

        return cell;
    }

    private int[] Singles()
    {
        var singles = Enumerable.Range(0, Count).ToArray();
        int Root(int cell)
        {
            while (singles[cell] != cell)
            {
                cell = singles[cell] = singles[singles[cell]];
            }

            return cell;
        }

        for (var relation = 0; relation < Containments.Count; relation++)
        {
            var parent = Containments.Parent(relation);
            foreach (var child in Containments.Children(relation))
            {
                if ((Leerlingen[parent] == 1 && Leerlingen[child] == 1) || (Trajecten[parent] == 1 && Trajecten[child] == 1))
                {
                    singles[Root(child)] = Root(parent);
                }
            }
        }

        return singles;
    }

    /// <summary>Where a cell is, in words: its table, its year and its place in them.</summary>
    public string Name(int cell)
    {
        var cube = CubeOf[cell];
        var table = $"{Cubes[cube].Population} {Cubes[cube].Shape}";
        var year = YearOf[cell];
        return IsDerived(cell)
            ? string.Create(CultureInfo.InvariantCulture, $"a complement within {table}, year {year + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{table}, year {year + 1}, cell {cell - CellsOf(cube, year).Start.Value + 1}");
    }

    /// <summary>The number of dimensions of a cell.</summary>
    public int Order(int cell) => Cubes[CubeOf[cell]].Shape.Order;

    /// <summary>True for a cell that nobody publishes.</summary>
    public bool IsDerived(int cell) => cell >= Published;

    /// <summary>The size of a cell by the measure that the threshold is about: pupils, or classes where there are none.</summary>
    public int Size(int cell) => Leerlingen[cell] > 0 ? Leerlingen[cell] : Trajecten[cell];
}
