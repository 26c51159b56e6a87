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
    private readonly HashSet<string> _dropped = [];
    private readonly HashSet<int> _years = [];

    private ReleaseMemory(IReadOnlyList<string> versions) => Versions = versions;

    /// <summary>The versions of the releases that are remembered, the oldest first.</summary>
    public IReadOnlyList<string> Versions { get; }

    /// <summary>The shapes that only earlier releases hold, by population: they must be counted too, as they are known.</summary>
    public IReadOnlyList<(Population Population, CubeShape Shape)> Withdrawn { get; private set; } = [];

    /// <summary>The memory of releases.</summary>
    /// <param name="releases">The earlier releases, the oldest first.</param>
    /// <param name="catalogue">All dimensions as they are now.</param>
    /// <param name="plan">The cubes that are planned now.</param>
    /// <exception cref="ProblemsException">A codelist has lost a category that an earlier release shows figures of.</exception>
    public static ReleaseMemory Of(
        IReadOnlyList<Release> releases, IReadOnlyList<Dimension> catalogue, IReadOnlyList<(Population Population, CubeShape Shape)> plan)
    {
        var memory = new ReleaseMemory([.. releases.Select(release => release.Identity.Version)]);
        var planned = plan.Select(cube => (cube.Population, cube.Shape.Key)).ToHashSet();
        var withdrawn = new List<(Population, CubeShape)>();
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

                if (planned.Add((cube.Population, shape.Key)))
                {
                    withdrawn.Add((cube.Population, shape));
                }

                memory.Add(release, cube, shape, years, problems);
            }

            memory._dropped.UnionWith(release.Audit?.Dropped ?? []);
        }

        memory.Withdrawn = withdrawn;
        return problems.Count == 0 ? memory : throw new ProblemsException([.. problems.Values]);
    }

    /// <summary>What is remembered of a cube, or null.</summary>
    internal RememberedCube? Find(Population population, string shape) => _cubes.GetValueOrDefault((population, shape));

    /// <summary>True for a year that an earlier release holds.</summary>
    internal bool Holds(int year) => _years.Contains(year);

    /// <summary>True for a table that every earlier release left out.</summary>
    internal bool IsLeftOut(CellCounts cube) => _dropped.Contains($"{cube.Population} {cube.Shape}") && Find(cube.Population, cube.Shape.Key) is null;

    /// <summary>The years whose records no longer give the figures that were shown, with the number of those figures.</summary>
    internal SortedDictionary<int, int> Changed(IReadOnlyList<CellCounts> cubes, int roundingBase)
    {
        var changed = new SortedDictionary<int, int>();
        foreach (var cube in cubes)
        {
            if (Find(cube.Population, cube.Shape.Key) is not { } remembered)
            {
                continue;
            }

            for (var cell = 0; cell < remembered.Size; cell++)
            {
                if (remembered.Statuses[cell] == CellStatus.Shown
                    && (remembered.Trajecten[cell] != MaskedCubes.Round(cube.Trajecten[cell], roundingBase)
                        || remembered.Leerlingen[cell] != MaskedCubes.Round(cube.Leerlingen[cell], roundingBase)))
                {
                    var year = cell / (remembered.Size / cube.Years);
                    changed[year] = changed.GetValueOrDefault(year) + 1;
                }
            }
        }

        return changed;
    }

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

        return CubeShape.Of(catalogue, axes);
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
