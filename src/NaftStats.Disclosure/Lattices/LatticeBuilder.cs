using System.Globalization;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Lattices;

/// <summary>
/// Builds the lattice: every cube against the cubes with one axis less or coarser, and the populations against each other.
/// Source: <see cref="PopulationMembership"/>: every traject of a year was begun in it or before it; the closed ones are among
/// them, and so are those that the next year carries over.
/// </summary>
public sealed class LatticeBuilder
{
    private readonly IReadOnlyList<CellCounts> _cubes;
    private readonly IReadOnlyList<Dimension> _catalogue;
    private readonly DisclosurePolicy _policy;
    private readonly RememberedCells? _remembered;
    private readonly int[] _offsets;
    private readonly Dictionary<(Population Population, string Shape), int> _places = [];
    private readonly LatticeCells _cells = new();
    private readonly RelationList _relations = new();
    private readonly RelationList _pupils = new();
    private readonly RelationList _containments = new();

    private LatticeBuilder(IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, RememberedCells? remembered)
    {
        _remembered = remembered;
        _cubes = cubes;
        _catalogue = catalogue;
        _policy = policy;
        _offsets = new int[cubes.Count + 1];
    }

    /// <summary>The lattice of <paramref name="cubes"/>.</summary>
    /// <param name="cubes">All cubes of the plan, exact, over all years.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy, for its structural zeros.</param>
    /// <param name="remembered">What earlier releases have told; of a year that they keep nothing more is known, so nothing holds in it.</param>
    public static CellLattice Build(
        IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, RememberedCells? remembered = null)
    {
        var builder = new LatticeBuilder(cubes, catalogue, policy, remembered);
        builder.AddCells();
        for (var cube = 0; cube < cubes.Count; cube++)
        {
            for (var axis = 0; axis < cubes[cube].Shape.Order; axis++)
            {
                builder.AddBreakdown(cube, axis);
            }

            if (cubes[cube].Population == Population.Alle)
            {
                builder.AddPopulations(cube);
            }
        }

        var count = builder._cells.Trajecten.Count;
        return new CellLattice(
            cubes, builder._offsets, builder._cells,
            builder._relations.ToRelations(count), builder._pupils.ToRelations(count), builder._containments.ToRelations(count));
    }

    private void AddCells()
    {
        for (var place = 0; place < _cubes.Count; place++)
        {
            var cube = _cubes[place];
            _places.Add((cube.Population, cube.Shape.Key), place);
            _offsets[place] = _cells.Trajecten.Count;
            var size = cube.Trajecten.Length / cube.Years;
            var facts = new CombinationFacts(_catalogue, _policy, cube.Shape);
            for (var i = 0; i < cube.Trajecten.Length; i++)
            {
                var (year, cell) = (i / size, i % size);
                _cells.Add(
                    place, year, cube.Trajecten[i], cube.Leerlingen[i], cube.Klassen[i],
                    cube.Trajecten[i] == 0 && facts.IsImpossible(cell), facts.IsClassesOnly(cell));
            }
        }

        _offsets[^1] = _cells.Trajecten.Count;
    }

    private void AddBreakdown(int cube, int axis)
    {
        var dimension = _cubes[cube].Shape.Axes[axis].Dimension;
        foreach (var rollup in AxisSteps.Of(_catalogue, _cubes[cube].Shape, axis))
        {
            if (!_places.TryGetValue((_cubes[cube].Population, rollup.Parent.Key), out var parent))
            {
                continue;
            }

            foreach (var year in Enumerable.Range(0, _cubes[cube].Years).Where(year => !IsKept(year)))
            {
                AddFamilies(dimension, Families(rollup, First(parent, year), First(cube, year)));
            }
        }
    }

    private int First(int cube, int year) => _offsets[cube] + (_cubes[cube].Trajecten.Length / _cubes[cube].Years * year);

    private static (int Parent, int[] Children)[] Families(CellRollup rollup, int firstParent, int firstChild) =>
    [
        .. rollup.Parents.Select((of, cell) => (Parent: firstParent + of, Child: firstChild + cell))
            .GroupBy(pair => pair.Parent, pair => pair.Child)
            .Select(family => (Parent: family.Key, Children: family.ToArray())),
    ];

    private void AddFamilies(Dimension dimension, (int Parent, int[] Children)[] families)
    {
        foreach (var family in families)
        {
            _containments.Add(family.Parent, family.Children);
            AddPupils(dimension, family.Parent, family.Children);
        }

        if (dimension.IsMultiResponse)
        {
            AddComplements(families);
        }
        else
        {
            AddSums(families);
        }
    }

    // Categories of a multi-response dimension do not add up, but each has a complement: the trajecten without it.
    private void AddComplements((int Parent, int[] Children)[] families)
    {
        foreach (var (parent, children) in families)
        {
            foreach (var child in children)
            {
                _relations.Add(parent, [child, AddRest(parent, [child])]);
            }
        }
    }

    // Where a breakdown does not hold everything of its base, the rest is a group that anyone can compute.
    private void AddSums((int Parent, int[] Children)[] families)
    {
        var isComplete = families.All(family => family.Children.Sum(child => _cells.Trajecten[child]) == _cells.Trajecten[family.Parent]);
        foreach (var (parent, children) in families)
        {
            _relations.Add(parent, isComplete ? children : [.. children, AddRest(parent, children)]);
        }
    }

    private int AddRest(int parent, int[] children)
    {
        var trajecten = _cells.Trajecten[parent] - children.Sum(child => _cells.Trajecten[child]);
        var klassen = _cells.Klassen[parent] - children.Sum(child => _cells.Klassen[child]);
        if (trajecten < 0)
        {
            throw new InvalidOperationException($"The cells of {_cubes[_cells.CubeOf[children[0]]].Shape} hold more than their parent does.");
        }

        return _cells.Add(_cells.CubeOf[children[0]], _cells.YearOf[parent], trajecten, trajecten - klassen, klassen);
    }

    private void AddPupils(Dimension dimension, int parent, int[] children)
    {
        var withPupils = children.Where(child => !_cells.ClassesOnly[child]).ToArray();
        if ((dimension.DescribesPupil || dimension.Code == Dimension.TrajectTypes)
            && withPupils.Sum(child => _cells.Leerlingen[child]) == _cells.Leerlingen[parent])
        {
            _pupils.Add(parent, withPupils);
        }
    }

    private void AddPopulations(int alle)
    {
        int? Find(Population population) =>
            _places.TryGetValue((population, _cubes[alle].Shape.Key), out var place) ? _offsets[place] : null;

        var (opgestart, doorlopend, afgesloten) = (Find(Population.Opgestart), Find(Population.Doorlopend), Find(Population.Afgesloten));
        var size = _offsets[alle + 1] - _offsets[alle];
        for (var cell = 0; cell < size; cell++)
        {
            var parent = _offsets[alle] + cell;
            if (IsKept(_cells.YearOf[parent]))
            {
                continue;
            }

            if (opgestart is { } begun && doorlopend is { } carried)
            {
                _relations.Add(parent, [begun + cell, carried + cell]);
                _containments.Add(parent, [begun + cell, carried + cell]);
            }

            if (afgesloten is { } closed)
            {
                _relations.Add(parent, [closed + cell, AddRest(parent, [closed + cell])]);
                _containments.Add(parent, [closed + cell]);
            }
        }

        if (afgesloten is { } ended && doorlopend is { } next)
        {
            AddYearEnds(alle, ended, next);
        }
    }

    // Of the trajecten of a year those that are neither closed in it nor carried over into the next ended with an open dossier.
    private void AddYearEnds(int alle, int afgesloten, int doorlopend)
    {
        var size = _cubes[alle].Trajecten.Length / _cubes[alle].Years;
        for (var year = 0; year < _cubes[alle].Years - 1; year++)
        {
            for (var cell = year * size; cell < (year + 1) * size && IsFollowed(year); cell++)
            {
                var (parent, closed, carried) = (_offsets[alle] + cell, afgesloten + cell, doorlopend + cell + size);
                if (IsKnownWhereKept(parent) && IsKnownWhereKept(closed) && IsKnownWhereKept(carried)
                    && _cells.Trajecten[parent] >= _cells.Trajecten[closed] + _cells.Trajecten[carried])
                {
                    _relations.Add(parent, [closed, carried, AddRest(parent, [closed, carried])]);
                    _containments.Add(parent, [carried]);
                }
            }
        }
    }

    private bool IsKept(int year) => _remembered?.Kept.ContainsKey(year) == true;

    private bool IsKnownWhereKept(int cell) =>
        !IsKept(_cells.YearOf[cell]) || _remembered!.Status(_cells.CubeOf[cell], cell - _offsets[_cells.CubeOf[cell]]) == CellStatus.Shown;

    // A release may leave years out.
    private bool IsFollowed(int year) => _catalogue.FirstOrDefault(dimension => dimension.Code == Dimension.Year)?.Finest.Categories is { } years
        && int.TryParse(years[year].Code, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(years[year + 1].Code, CultureInfo.InvariantCulture, out var next)
        && next == number + 1;
}
