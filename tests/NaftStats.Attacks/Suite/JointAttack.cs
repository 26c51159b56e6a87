using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;
using NaftStats.Attacks.Truth;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attacks 5 and 6: takes all subsets of five dimensions and solves for the combinations of records that the published zeros
/// leave possible. 5 passes when no small group that a table hides is determined; 6, when no small group of one dimension
/// more than the tables have is.
/// </summary>
public sealed class JointAttack
{
    private const int Subset = 5;

    private readonly Scene _scene;
    private readonly Subtraction _subtraction;
    private readonly Dictionary<int, string> _hidden = [];
    private readonly Universe _beyond;
    private readonly Dictionary<int, (int Value, string By)> _derived = [];
    private readonly Dictionary<(Population Population, int Year), IReadOnlyList<TableOfCells>> _tables = [];
    private long _attempts;
    private long _systems;

    private JointAttack(Scene scene, bool subtract)
    {
        _scene = scene;
        _subtraction = new Subtraction(subtract ? scene.Sums : [], scene.Known());
        _beyond = new Universe(scene.Universe.Codebook);
    }

    /// <summary>Runs both.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="part">Takes one subset of so many; 1 for all.</param>
    /// <param name="subtract">Takes what subtraction learns for known; without it the equations stand on what is shown alone.</param>
    public static IReadOnlyList<AttackResult> Run(Scene scene, int part = 1, bool subtract = true)
    {
        var attack = new JointAttack(scene, subtract);
        var jobs = new List<(Population Population, int Year, int[] Axes)>();
        foreach (var population in Enum.GetValues<Population>())
        {
            var usable = attack.Usable(population);
            var subsets = Subsets(usable, Math.Min(Subset, usable.Length)).Where((_, i) => i % part == 0).ToArray();
            foreach (var year in scene.Universe.Codebook.Catalogue.Years)
            {
                attack._tables.Add((population, year), TableOfCells.Of(scene.Universe, population, year));
            }

            jobs.AddRange(scene.Universe.Codebook.Catalogue.Years.SelectMany(year => subsets.Select(axes => (population, year, axes))));
        }

        Parallel.ForEach(jobs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, job => attack.Try(job.Population, job.Year, job.Axes));
        var truth = TrueCounts.Of(attack._beyond, scene.Records);
        var beyond = attack._derived.Where(pair => truth.IsSmall(pair.Key)).OrderBy(pair => attack._beyond.Name(pair.Key), StringComparer.Ordinal)
            .Select(pair => $"{attack._beyond.Name(pair.Key)} = {pair.Value.Value} ({truth.Trajecten[pair.Key]} is true), from {pair.Value.By}");
        return
        [
            new AttackResult("5", "joint null space, subsets of five dimensions", attack._attempts, [.. attack._hidden.OrderBy(pair => pair.Key).Select(pair => pair.Value)], $"{attack._systems} systems."),
            new AttackResult("6", "derivation one order above the release", attack._derived.Count, [.. beyond], $"{attack._derived.Count} unpublished figures derived."),
        ];
    }

    // Bands of a number that another dimension divides finer come with it.
    private Axis[] Usable(Population population)
    {
        var codebook = _scene.Universe.Codebook;
        var named = Enumerable.Range(0, _scene.Universe.Count).Where(cell => _scene.Universe.Populations[cell] == population && _scene.Universe.OrderOf(cell) >= 2)
            .SelectMany(cell => codebook.Axes.Where(axis => _scene.Universe.Places[cell][axis.Index] != Axis.Total)).ToHashSet();
        var bands = codebook.Axes.SelectMany(axis => axis.On(0).Select(category => codebook.BandOf(axis.Index, category)?.Axis)).OfType<int>().ToHashSet();
        return [.. codebook.Axes.Where(axis => named.Contains(axis) && !axis.IsMultiResponse && axis.Index != codebook.Type && !bands.Contains(axis.Index))];
    }

    private void Try(Population population, int year, int[] axes)
    {
        var universe = _scene.Universe;
        var system = JointSystem.Of(_tables[(population, year)], universe, axes, cell => _subtraction[cell]);
        Interlocked.Increment(ref _systems);
        var by = string.Join('+', axes.Select(axis => universe.Codebook.Axes[axis].Code));
        var found = system.Determined().Concat(_subtraction.Learned.Select(cell => (Cell: cell, Value: _subtraction[cell])).Where(pair => pair.Cell < universe.Count && universe.Populations[pair.Cell] == population && universe.Years[pair.Cell] == year))
            .Where(pair => universe.Sights[pair.Cell] == Sight.Hidden && _scene.Truth.IsSmall(pair.Cell)).ToArray();
        var above = Above(axes, population, year, system).ToArray();
        lock (_hidden)
        {
            _attempts += system.Count;
            foreach (var (cell, value) in found)
            {
                _hidden.TryAdd(cell, $"{_scene.Name(cell)} = {value} ({_scene.Truth.Trajecten[cell]} is true), from {by}");
            }

            foreach (var (place, value) in above)
            {
                var cell = _beyond.Cell(population, year, place);
                _derived.TryAdd(cell, (value, by));
            }
        }
    }

    private IEnumerable<(short[] Place, int Value)> Above(int[] axes, Population population, int year, JointSystem system)
    {
        var codebook = _scene.Universe.Codebook;
        foreach (var size in new[] { 3, 4 })
        {
            foreach (var subset in Subsets([.. axes.Select(axis => codebook.Axes[axis])], size))
            {
                foreach (var levels in Levels(subset, 0))
                {
                    foreach (var (place, value) in system.DeterminedOn(levels))
                    {
                        if (value > 0 && _scene.Universe.Find(population, year, place) < 0)
                        {
                            yield return (place, value);
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<List<(Axis Axis, int Level)>> Levels(int[] axes, int from)
    {
        if (from == axes.Length)
        {
            yield return [];
            yield break;
        }

        var axis = _scene.Universe.Codebook.Axes[axes[from]];
        for (var level = 0; level < axis.Levels.Count; level++)
        {
            foreach (var rest in Levels(axes, from + 1))
            {
                yield return [(axis, level), .. rest];
            }
        }
    }

    private static IEnumerable<int[]> Subsets(Axis[] axes, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= axes.Length - size; i++)
        {
            foreach (var rest in Subsets(axes, size - 1, i + 1))
            {
                yield return [axes[i].Index, .. rest];
            }
        }
    }
}
