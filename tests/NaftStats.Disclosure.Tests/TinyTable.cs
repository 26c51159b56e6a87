using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>A table of two by three with its margins: small enough to list every table that an attacker must think possible.</summary>
internal sealed class TinyTable
{
    private const int Rows = 2;
    private const int Columns = 3;
    private const int Most = 11;

    private static readonly Dimension First = Flat("eerste", Rows);
    private static readonly Dimension Second = Flat("tweede", Columns);
    private static readonly DisclosurePolicy Policy = new("test", 5, 10, 2, 2, [], new Dictionary<string, int>());

    public TinyTable(Random random)
    {
        var cubes = new[] { Shape(), Shape(First), Shape(Second), Shape(First, Second) }.Select(shape => new CellCounts(Population.Opgestart, shape, 1)).ToArray();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var count = random.Next(3) == 0 ? random.Next(3) : random.Next(9);
                foreach (var (cube, cell) in new[] { (0, 0), (1, row), (2, column), (3, (row * Columns) + column) })
                {
                    cubes[cube].Trajecten[cell] += count;
                    cubes[cube].Leerlingen[cell] += count;
                }
            }
        }

        Lattice = LatticeBuilder.Build(cubes, [First, Second], Policy);
    }

    public CellLattice Lattice { get; }

    public static DisclosurePolicy PolicyOf => Policy;

    /// <summary>The least and the greatest value of each cell over all tables that agree with what is shown and with <paramref name="allows"/>.</summary>
    public (int Low, int High)[] Enumerate(bool[] hidden, Func<int, int, bool> allows)
    {
        var bounds = Enumerable.Repeat((Low: int.MaxValue, High: -1), Lattice.Count).ToArray();
        var table = new int[Rows * Columns];
        Try(0);
        return bounds;

        void Try(int place)
        {
            if (place == table.Length)
            {
                var cells = new int[Lattice.Count];
                for (var i = 0; i < table.Length; i++)
                {
                    cells[0] += table[i];
                    cells[1 + (i / Columns)] += table[i];
                    cells[1 + Rows + (i % Columns)] += table[i];
                    cells[1 + Rows + Columns + i] = table[i];
                }

                if (Enumerable.Range(0, cells.Length).All(cell => hidden[cell] ? allows(cell, cells[cell]) : cells[cell] == Lattice.Trajecten[cell]))
                {
                    for (var cell = 0; cell < cells.Length; cell++)
                    {
                        bounds[cell] = (Math.Min(bounds[cell].Low, cells[cell]), Math.Max(bounds[cell].High, cells[cell]));
                    }
                }

                return;
            }

            var own = 1 + Rows + Columns + place;
            var (from, to) = hidden[own] ? (0, Most) : (Lattice.Trajecten[own], Lattice.Trajecten[own]);
            for (var value = from; value <= to; value++)
            {
                if (!hidden[own] || allows(own, value))
                {
                    table[place] = value;
                    Try(place + 1);
                }
            }
        }
    }

    private static CubeShape Shape(params Dimension[] dimensions) => new([.. dimensions.Select(dimension => new CubeAxis(dimension, dimension.Finest))]);

    private static Dimension Flat(string code, int size) => new(
        code, LocalizedText.Same(code), LocalizedText.Same(code),
        [new Level(code, LocalizedText.Same(code), [.. Enumerable.Range(0, size).Select(i => new Category($"{code}-{i}", LocalizedText.Same(code), code))])],
        Enum.GetValues<TrajectType>(), null, Enum.GetValues<Population>(), false, false, null, []);
}
