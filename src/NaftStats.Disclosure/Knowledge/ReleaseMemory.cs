using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.Knowledge;

/// <summary>
/// What earlier releases have told. A year that was published is closed: its figures and its mask carry over, so that no
/// difference between two releases is a group of its own. Where the records of such a year give other figures now, the whole
/// year stays as it was published.
/// </summary>
public sealed class ReleaseMemory
{
    private readonly Dictionary<(Population, string), RememberedCube> _cubes = [];
    private readonly HashSet<int> _years = [];

    private ReleaseMemory(IReadOnlyList<string> versions) => Versions = versions;

    /// <summary>The versions of the releases that are remembered, the oldest first.</summary>
    public IReadOnlyList<string> Versions { get; }

    /// <summary>The tables that earlier releases hold: they must be counted too, as they are known.</summary>
    public IReadOnlyList<(Population Population, CubeShape Shape)> Tables { get; private set; } = [];

    /// <summary>The memory of releases.</summary>
    /// <param name="releases">The earlier releases, the oldest first.</param>
    /// <param name="catalogue">All dimensions as they are now.</param>
    /// <exception cref="ProblemsException">A codelist has lost a category that an earlier release shows figures of.</exception>
    public static ReleaseMemory Of(IReadOnlyList<Release> releases, IReadOnlyList<Dimension> catalogue)
    {
        var memory = new ReleaseMemory([.. releases.Select(release => release.Identity.Version)]);
        var tables = new Dictionary<(Population, string), CubeShape>();
        var problems = new Dictionary<string, Problem>();
        var years = catalogue.FirstOrDefault(dimension => dimension.Code == Dimension.Year)?.Finest;
        foreach (var release in releases)
        {
            foreach (var cube in release.Cubes)
            {
                if (Now(cube.Shape, catalogue, release.Identity.Version, problems) is not { } shape)
                {
                    continue;
                }

                tables.TryAdd((cube.Population, shape.Key), shape);
                memory.Add(release, cube, shape, years, problems);
            }

        }

        memory.Tables = [.. tables.Select(pair => (pair.Key.Item1, pair.Value))];
        return problems.Count == 0 ? memory : throw new ProblemsException([.. problems.Values]);
    }

    /// <summary>What is remembered of a cube, or null.</summary>
    internal RememberedCube? Find(Population population, string shape) => _cubes.GetValueOrDefault((population, shape));

    /// <summary>True for a year that an earlier release holds.</summary>
    internal bool Holds(int year) => _years.Contains(year);

    /// <summary>The years whose records no longer give the figures that were shown, with the number of those figures.</summary>
    internal SortedDictionary<int, int> Changed(IEnumerable<FamilyTables> tables, IReadOnlyList<Dimension> catalogue, int roundingBase)
    {
        var changed = new SortedDictionary<int, int>();
        foreach (var (family, counts) in tables.SelectMany(family => family.Counts, (family, counts) => (family, counts)))
        {
            var size = counts.Trajecten.Length / counts.Years;
            for (var cell = 0; cell < counts.Trajecten.Length && Find(family, counts.Shape, catalogue) is { } remembered; cell++)
            {
                var place = remembered.Place(cell / size, cell % size, size);
                if (remembered.Cube.Statuses[place] == CellStatus.Shown
                    && (remembered.Cube.Trajecten[place] != Round(counts.Trajecten[cell], roundingBase)
                        || remembered.Cube.Leerlingen[place] != Round(counts.Leerlingen[cell], roundingBase)))
                {
                    changed[cell / size] = changed.GetValueOrDefault(cell / size) + 1;
                }
            }
        }

        return changed;
    }

    /// <summary>Lays the memory over a mask: what was shown is known, what was hidden stays hidden.</summary>
    /// <returns>The small cells that were shown: known, and withheld all the same.</returns>
    internal HashSet<int> Apply(FamilyTables tables, IReadOnlyList<Dimension> catalogue, KnowledgeModel model, Mask mask)
    {
        var withheld = new HashSet<int>();
        foreach (var table in model.Tables)
        {
            if (Find(tables, table.Shape, catalogue) is { } before && Enumerable.Range(0, table.Size).All(cell => before.Cube.Statuses[before.Place(model.Year, cell, table.Size)] == CellStatus.Hidden))
            {
                mask.Withdraw(table);
            }

            for (var cell = 0; cell < table.Size && Find(tables, table.Shape, catalogue) is { } remembered; cell++)
            {
                if (remembered.Cube.Statuses[remembered.Place(model.Year, cell, table.Size)] is { } status)
                {
                    var place = table.First + cell;
                    mask.Frozen.Add(place);
                    if (status == CellStatus.Shown && mask[place])
                    {
                        withheld.Add(place);
                    }

                    mask[place] = status != CellStatus.Shown;
                }
            }
        }

        return withheld;
    }

    /// <summary>Cells that were published stay as they were: the whole of a year that is kept, and means of every year.</summary>
    internal void Overlay(Cube cube, IReadOnlyDictionary<int, int> kept)
    {
        var remembered = Find(cube.Population, cube.Shape.Key);
        for (var cell = 0; cell < cube.Size; cell++)
        {
            var isKept = kept.ContainsKey(cell / (cube.Size / cube.Years));
            if (isKept)
            {
                cube.Statuses[cell] = remembered?.Statuses[cell] == CellStatus.Shown ? CellStatus.Shown : CellStatus.Hidden;
                cube.Trajecten[cell] = cube.Statuses[cell] == CellStatus.Shown ? remembered!.Trajecten[cell] : 0;
                cube.Leerlingen[cell] = cube.Statuses[cell] == CellStatus.Shown ? remembered!.Leerlingen[cell] : 0;
            }

            foreach (var mean in cube.Means.Where(_ => isKept || remembered?.Statuses[cell] is not null))
            {
                mean.Scaled[cell] = cube.Statuses[cell] == CellStatus.Shown && remembered?.Means.GetValueOrDefault(mean.Mean) is { } scaled ? scaled[cell] : MeanColumn.Hidden;
            }
        }
    }

    // A table of the family stands beside that of the other, or by itself.
    private (RememberedCube Cube, Func<int, int, int, int> Place)? Find(FamilyTables tables, CubeShape shape, IReadOnlyList<Dimension> catalogue)
    {
        var axes = tables.Family.Axes(shape);
        var types = catalogue.First(dimension => dimension.Code == Dimension.TrajectTypes);
        var type = (int)tables.Family.Type;
        return Find(tables.Population, CubeShape.Of(catalogue, [new CubeAxis(types, types.Finest), .. axes]).Key) is { } both
            ? (both, (year, cell, size) => (((year * types.Finest.Categories.Count) + type) * size) + cell)
            : Find(tables.Population, CubeShape.Of(catalogue, axes, tables.Family.Type).Key) is { } own ? (own, (year, cell, size) => (year * size) + cell) : null;
    }

    private static int Round(int count, int roundingBase) => roundingBase == 1 ? count : (count + (roundingBase / 2)) / roundingBase * roundingBase;

    private void Add(Release release, Cube cube, CubeShape shape, Level? years, Dictionary<string, Problem> problems)
    {
        var perYear = shape.Axes.Aggregate(1, (product, axis) => product * axis.Level.Categories.Count);
        var remembered = Find(cube.Population, shape.Key);
        if (remembered is null)
        {
            remembered = new RememberedCube(perYear * (years?.Categories.Count ?? cube.Years));
            _cubes.Add((cube.Population, shape.Key), remembered);
        }

        var steps = cube.Shape.Axes.Select(axis => Steps(axis, shape, release.Identity.Version, problems)).ToArray();
        if (Array.Exists(steps, step => step.Length == 0))
        {
            return;
        }

        var from = cube.Size / cube.Years;
        for (var cell = 0; cell < cube.Size; cell++)
        {
            var year = years is null ? cell / from : years.IndexOf(release.Catalogue.Years.Finest.Categories[cell / from].Code);
            var (rest, now) = (cell % from, 0);
            for (var axis = steps.Length - 1; axis >= 0; axis--)
            {
                now += steps[axis][rest % steps[axis].Length];
                rest /= steps[axis].Length;
            }

            if (year >= 0)
            {
                _years.Add(year);
                remembered.Add((year * perYear) + now, cube, cell);
            }
        }
    }

    private static CubeShape? Now(CubeShape shape, IReadOnlyList<Dimension> catalogue, string version, Dictionary<string, Problem> problems)
    {
        var axes = new List<CubeAxis>();
        foreach (var axis in shape.Axes)
        {
            if (catalogue.FirstOrDefault(dimension => dimension.Code == axis.Dimension.Code)?.FindLevel(axis.Level.Code) is not { } level)
            {
                problems.TryAdd(axis.Name, Lost(axis, axis.Level.Categories[0].Code, version));
                return null;
            }

            axes.Add(new CubeAxis(catalogue.First(dimension => dimension.Code == axis.Dimension.Code), level));
        }

        return CubeShape.Of(catalogue, axes, shape.Only);
    }

    // For each category that an axis had, how far its cells are from the first now; nothing where one is gone.
    private static int[] Steps(CubeAxis axis, CubeShape shape, string version, Dictionary<string, Problem> problems)
    {
        var place = shape.Axes.Index().First(now => now.Item.Dimension.Code == axis.Dimension.Code).Index;
        var stride = shape.Axes.Skip(place + 1).Aggregate(1, (product, after) => product * after.Level.Categories.Count);
        var places = axis.Level.Categories.Select(category => shape.Axes[place].Level.IndexOf(category.Code)).ToArray();
        if (Array.IndexOf(places, -1) is >= 0 and var lost)
        {
            problems.TryAdd(axis.Name, Lost(axis, axis.Level.Categories[lost].Code, version));
            return [];
        }

        return [.. places.Select(category => category * stride)];
    }

    private static Problem Lost(CubeAxis axis, string category, string version) => new(
        "CATEGORY_LOST",
        $"\"{axis.Name}\" no longer has \"{category}\", of which release {version} shows figures.",
        "Put it back; labels may change, codes may not. For another classification add a dimension, or publish into another database.",
        new Place($"codelists/{axis.Dimension.Code}.csv"));
}
