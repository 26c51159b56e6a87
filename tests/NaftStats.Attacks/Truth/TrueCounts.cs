using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Truth;

/// <summary>The true counts of every group of a universe, by plain counting.</summary>
public sealed class TrueCounts
{
    private readonly Universe _universe;

    private TrueCounts(Universe universe)
    {
        _universe = universe;
        Trajecten = new int[universe.Count];
        Leerlingen = new int[universe.Count];
        Klassen = new int[universe.Count];
    }

    /// <summary>Trajecten by group.</summary>
    public int[] Trajecten { get; }

    /// <summary>Distinct pupils by group.</summary>
    public int[] Leerlingen { get; }

    /// <summary>Class trajecten by group.</summary>
    public int[] Klassen { get; }

    /// <summary>Counts the groups of a universe.</summary>
    public static TrueCounts Of(Universe universe, IReadOnlyList<TrueRecord> records)
    {
        var counts = new TrueCounts(universe);
        var byPupil = records.OrderBy(record => record.Pupil).ToArray();
        var groups = Enumerable.Range(0, universe.Count).GroupBy(cell => (universe.Populations[cell], universe.Years[cell]));
        foreach (var group in groups)
        {
            var members = byPupil.Where(record => TrueRecords.Counts(record, group.Key.Item1, group.Key.Item2)).ToArray();
            foreach (var signature in group.GroupBy(cell => counts.Signature(universe.Places[cell])))
            {
                counts.Count(universe.Places[signature.First()], [.. signature], members);
            }
        }

        return counts;
    }

    /// <summary>True where a group is so small that nobody may learn its figures: fewer pupils than the threshold, or fewer classes than theirs where it has no pupils.</summary>
    public bool IsSmall(int cell) => Leerlingen[cell] > 0
        ? Leerlingen[cell] < _universe.Codebook.Catalogue.Threshold
        : Klassen[cell] > 0 && Klassen[cell] < _universe.Codebook.Documentation.ClassThreshold;

    private string Signature(short[] place) => string.Join(',', place.Select((category, axis) => category == Axis.Total ? -1 : _universe.Codebook.Axes[axis].LevelOf[category]));

    private void Count(short[] example, int[] cells, TrueRecord[] members)
    {
        var axes = Enumerable.Range(0, example.Length).Where(axis => example[axis] != Axis.Total)
            .Select(axis => (Axis: _universe.Codebook.Axes[axis], Level: _universe.Codebook.Axes[axis].LevelOf[example[axis]])).ToArray();
        var (population, year) = (_universe.Populations[cells[0]], _universe.Years[cells[0]]);
        var byKey = cells.ToDictionary(cell => Codebook.Key(population, year, _universe.Places[cell]));
        var last = new Dictionary<int, int>();
        var place = _universe.Codebook.Whole();
        foreach (var record in members)
        {
            Visit(0, record);
        }

        void Visit(int depth, TrueRecord record)
        {
            if (depth == axes.Length)
            {
                if (byKey.TryGetValue(Codebook.Key(population, year, place), out var cell))
                {
                    Trajecten[cell]++;
                    Klassen[cell] += record.Pupil < 0 ? 1 : 0;
                    if (record.Pupil >= 0 && (!last.TryGetValue(cell, out var pupil) || pupil != record.Pupil))
                    {
                        last[cell] = record.Pupil;
                        Leerlingen[cell]++;
                    }
                }

                return;
            }

            var (axis, level) = axes[depth];
            foreach (var finest in record.Categories[axis.Index])
            {
                var category = finest;
                while (axis.LevelOf[category] < level)
                {
                    category = axis.ParentOf[category];
                }

                place[axis.Index] = category;
                Visit(depth + 1, record);
            }
        }
    }
}
