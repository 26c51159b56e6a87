using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Search;

/// <summary>How far the ledger is from its targets, kept up to date, and which of them are missed.</summary>
internal sealed class Scoreboard
{
    private readonly Ledger _ledger;
    private readonly Target[] _targets;
    private readonly List<int>[] _byTally;
    private readonly long[] _distances;
    private readonly long[] _weights;
    private readonly int[] _places;
    private readonly List<int> _missed = [];

    /// <summary>A scoreboard of <paramref name="targets"/> that follows <paramref name="ledger"/> until another one does.</summary>
    public Scoreboard(Ledger ledger, IEnumerable<Target> targets)
    {
        _ledger = ledger;
        _targets = [.. targets];
        _distances = new long[_targets.Length];
        _weights = [.. _targets.Select(Weight)];
        _places = [.. Enumerable.Repeat(-1, _targets.Length)];
        _byTally = [.. ledger.Tallies.Select(_ => new List<int>())];
        for (var i = 0; i < _targets.Length; i++)
        {
            foreach (var tally in _targets[i].Bases.Append(_targets[i].Numerator).Distinct())
            {
                _byTally[tally.Number].Add(i);
            }

            Update(i);
        }

        ledger.Touched = tally =>
        {
            foreach (var target in _byTally[tally.Number])
            {
                Update(target);
            }
        };
    }

    /// <summary>The sum of all distances, each with the weight that it has by now.</summary>
    public long Cost { get; private set; }

    /// <summary>The sum of all distances, each with the weight that it had at first.</summary>
    public long PlainCost { get; private set; }

    /// <summary>The number of targets that are missed.</summary>
    public int MissedCount => _missed.Count;

    /// <summary>One of the targets that are missed.</summary>
    public Target Missed(int place) => _targets[_missed[place]];

    /// <summary>Makes the targets that are missed weigh more, so that others give way to them.</summary>
    public void Press()
    {
        foreach (var place in _missed)
        {
            _weights[place] += Weight(_targets[place]);
            Cost += _distances[place] * Weight(_targets[place]);
        }
    }

    /// <summary>The base of a target as it stands.</summary>
    public static long Total(Ledger ledger, Target target)
    {
        long total = 0;
        foreach (var tally in target.Bases)
        {
            total += ledger.Counts[tally.Number];
        }

        return total;
    }

    private void Update(int place)
    {
        var target = _targets[place];
        var distance = target.DistanceToAim(_ledger.Counts[target.Numerator.Number], Total(_ledger, target));
        if (distance == _distances[place])
        {
            return;
        }

        Cost += (distance - _distances[place]) * _weights[place];
        PlainCost += (distance - _distances[place]) * Weight(target);
        if (_distances[place] == 0)
        {
            _places[place] = _missed.Count;
            _missed.Add(place);
        }
        else if (distance == 0)
        {
            var last = _missed[^1];
            _missed[_places[place]] = last;
            _places[last] = _places[place];
            _places[place] = -1;
            _missed.RemoveAt(_missed.Count - 1);
        }

        _distances[place] = distance;
    }

    // A printed count goes before a percentage that contradicts it, and both before what is only wished for.
    private static long Weight(Target target) => target switch
    {
        { Source: null, HasUpperBound: false } => 2,
        { Numerator.Measure: TallyMeasure.Sum } => 1,
        { Scale: 0 } => 8,
        _ => 4,
    };
}
