using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Trajecten;

/// <summary>
/// Plans how many closed trajecten of each type fall into each printed class of durations, so that the rows of both
/// types and their printed total come out together.
/// </summary>
internal sealed class DurationPlan
{
    private static readonly (int From, int To, long Weight)[] UsualDurations =
        [(0, 28, 12), (29, 60, 26), (61, 120, 34), (121, 180, 17), (181, 365, 10), (366, 600, 1)];

    private readonly TargetBook _targets;
    private readonly int _dimension;
    private readonly long[] _weights;

    /// <summary>A plan for <paramref name="targets"/>.</summary>
    public DurationPlan(Codebook codebook, TargetBook targets)
    {
        _targets = targets;
        _dimension = Array.FindIndex(codebook.Dimensions, dimension => dimension.DerivedFrom == RecordQuantity.Duration);
        if (_dimension < 0)
        {
            Classes = [.. UsualDurations.Select(usual => (usual.From, usual.To))];
            _weights = [.. UsualDurations.Select(usual => usual.Weight)];
            return;
        }

        var categories = codebook.Dimensions[_dimension].Finest.Categories;
        Classes = [.. categories.Select(category => (category.From ?? 0, category.To ?? 730))];
        _weights = [.. categories.Select(category => UsualDurations.FirstOrDefault(usual => category.Holds(usual.From)).Weight)];
    }

    /// <summary>The classes, in days (inclusive).</summary>
    public (int From, int To)[] Classes { get; }

    /// <summary>The numbers by class of trajecten of which nothing is printed.</summary>
    public int[] Usual(int total) => Apportionment.Divide(total, new (long, long)?[_weights.Length], _weights);

    /// <summary>The numbers by class, for each type, of the closed trajecten of a year.</summary>
    public int[][] Closed(int year, int[] totals)
    {
        var types = Enum.GetValues<TrajectType>();
        var own = types.Select(type => Classes.Select((_, i) => Bounds(year, i, [_targets.OfType(type)])).ToArray()).ToArray();
        var both = Classes.Select((_, i) => Bounds(year, i, [])).ToArray();
        var plan = types.Select((_, type) => Apportionment.Divide(totals[type], own[type], _weights)).ToArray();

        // Moves of one traject, or of one of each type at once, as long as they bring the plan nearer to the prints.
        for (var cost = Cost(plan, own, both); cost > 0;)
        {
            var moves = Moves(plan).ToArray();
            var better = moves.Select(move => (Cost: CostAfter(plan, own, both, move, default), move, default(Move)))
                .Concat(moves.SelectMany(first => moves.Where(second => second.Type > first.Type)
                    .Select(second => (Cost: CostAfter(plan, own, both, first, second), first, second))))
                .MinBy(step => step.Cost);
            if (better.Cost >= cost)
            {
                break;
            }

            Apply(plan, better.Item2, 1);
            Apply(plan, better.Item3, 1);
            cost = better.Cost;
        }

        return plan;
    }

    private (long From, long To)? Bounds(int year, int place, Condition[] conditions) => _dimension < 0
        ? null
        : _targets.Bounds(Population.Afgesloten, year, [.. conditions, new Condition(_dimension, 1UL << place)], TallyMeasure.Trajecten);

    private static IEnumerable<Move> Moves(int[][] plan) =>
        from type in Enumerable.Range(0, plan.Length)
        from lower in Enumerable.Range(0, plan[type].Length)
        from raise in Enumerable.Range(0, plan[type].Length)
        where lower != raise && plan[type][lower] > 0
        select new Move(type, lower, raise);

    private static long CostAfter(int[][] plan, (long From, long To)?[][] own, (long From, long To)?[] both, Move first, Move second)
    {
        Apply(plan, first, 1);
        Apply(plan, second, 1);
        var cost = Cost(plan, own, both);
        Apply(plan, second, -1);
        Apply(plan, first, -1);
        return cost;
    }

    private static long Cost(int[][] plan, (long From, long To)?[][] own, (long From, long To)?[] both)
    {
        long cost = 0;
        for (var i = 0; i < both.Length; i++)
        {
            cost += Distance(plan.Sum(counts => counts[i]), both[i]);
            for (var type = 0; type < plan.Length; type++)
            {
                cost += Distance(plan[type][i], own[type][i]);
            }
        }

        return cost;
    }

    private static long Distance(long value, (long From, long To)? bounds) =>
        bounds is not var (from, to) ? 0 : Math.Max(0, Math.Max(from - value, value - to));

    private static void Apply(int[][] plan, Move move, int sign)
    {
        plan[move.Type][move.Lower] -= sign;
        plan[move.Type][move.Raise] += sign;
    }

    private readonly record struct Move(int Type, int Lower, int Raise);
}
