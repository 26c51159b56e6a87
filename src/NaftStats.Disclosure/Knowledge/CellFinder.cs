using NaftStats.Disclosure.Lattices;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Knowledge;

/// <summary>Finds the cell of a lattice that stands for categories named by code, as a document or an earlier release names them.</summary>
internal sealed class CellFinder
{
    private readonly CellLattice _lattice;
    private readonly IReadOnlyList<Dimension> _catalogue;
    private readonly Dictionary<(Population, string), int> _cubes;
    private readonly Level? _years;

    public CellFinder(CellLattice lattice, IReadOnlyList<Dimension> catalogue)
    {
        _lattice = lattice;
        _catalogue = catalogue;
        _cubes = lattice.Cubes.Index().ToDictionary(pair => (pair.Item.Population, pair.Item.Shape.Key), pair => pair.Index);
        _years = catalogue.FirstOrDefault(dimension => dimension.Code == Dimension.Year)?.Finest;
    }

    /// <summary>The place of the cube of a population by a shape, or -1.</summary>
    public int Cube(Population population, string shape) => _cubes.GetValueOrDefault((population, shape), -1);

    /// <summary>The place of a year, or -1.</summary>
    public int Year(string code) => _years?.IndexOf(code) ?? -1;

    /// <summary>The cell of a population at <paramref name="categories"/>, the year among them; -1 where the lattice has none.</summary>
    public int Find(Population population, IReadOnlyDictionary<string, string> categories)
    {
        var year = categories.TryGetValue(Dimension.Year, out var code) ? Year(code) : -1;
        var places = new Dictionary<string, (CubeAxis Axis, int Place)>();
        foreach (var (name, category) in categories.Where(pair => pair.Key != Dimension.Year))
        {
            if (_catalogue.FirstOrDefault(known => known.Code == name) is not { } dimension
                || dimension.Levels.FirstOrDefault(level => level.IndexOf(category) >= 0) is not { } level)
            {
                return -1;
            }

            if (!level.IsWhole)
            {
                places.Add(name, (new CubeAxis(dimension, level), level.IndexOf(category)));
            }
        }

        foreach (var (name, place) in new Implications(_catalogue, places.Values.Select(pair => pair.Axis.Dimension)).Places)
        {
            if (places.Remove(name, out var asked) && asked.Place != place)
            {
                return -1;
            }
        }

        var shape = CubeShape.Of(_catalogue, places.Values.Select(pair => pair.Axis));
        var cube = Cube(population, shape.Key);
        return year < 0 || cube < 0 ? -1
            : _lattice.CellsOf(cube, year).Start.Value
                + shape.Axes.Aggregate(0, (cell, axis) => (cell * axis.Level.Categories.Count) + places[axis.Dimension.Code].Place);
    }
}
