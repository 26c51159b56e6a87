using System.Globalization;
using System.Text;
using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;

namespace NaftStats.Synthesis.Targets;

/// <summary>All targets and the tallies that they speak of, each tally once.</summary>
internal sealed class TargetBook(Codebook codebook)
{
    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly Dictionary<Tally, List<Target>> _byNumerator = [];

    /// <summary>The tallies, in the order of their numbers.</summary>
    public List<Tally> Tallies { get; } = [];

    /// <summary>The targets, in the order of the publications.</summary>
    public List<Target> Targets { get; } = [];

    /// <summary>The tally with these parts, made when it is new.</summary>
    public Tally Tally(Population population, int year, IEnumerable<Condition> conditions, TallyMeasure measure, int quantity = -1)
    {
        var (sorted, key) = Key(population, year, conditions, measure, quantity);
        if (!_tallies.TryGetValue(key, out var tally))
        {
            tally = new Tally(Tallies.Count, population, year, sorted, measure, quantity);
            _tallies.Add(key, tally);
            Tallies.Add(tally);
        }

        return tally;
    }

    /// <summary>Adds a target.</summary>
    public void Add(Target target)
    {
        Targets.Add(target);
        if (!_byNumerator.TryGetValue(target.Numerator, out var list))
        {
            _byNumerator.Add(target.Numerator, list = []);
        }

        list.Add(target);
    }

    /// <summary>
    /// The interval in which the prints hold a number of trajecten or pupils, or null where nothing is printed. A
    /// printed count decides; without one the printed percentages do, when their base is known exactly.
    /// </summary>
    public (long From, long To)? Bounds(Population population, int year, IEnumerable<Condition> conditions, TallyMeasure measure)
    {
        var (_, key) = Key(population, year, conditions, measure, -1);
        return _tallies.TryGetValue(key, out var tally) ? Bounds(tally) : null;
    }

    /// <summary>The exact number that the prints fix, or null.</summary>
    public int? Exact(Population population, int year, IEnumerable<Condition> conditions, TallyMeasure measure) =>
        Bounds(population, year, conditions, measure) is var (from, to) && from == to ? (int)from : null;

    /// <summary>The exact number of trajecten or pupils of one type in a population, or null.</summary>
    public int? Exact(Population population, int year, TrajectType type, TallyMeasure measure) =>
        Exact(population, year, [OfType(type)], measure);

    /// <summary>The condition that a traject is of a type.</summary>
    public Condition OfType(TrajectType type) => new(codebook.TrajectType, 1UL << (int)type);

    /// <summary>The interval in which the prints hold <paramref name="tally"/>, or null.</summary>
    public (long From, long To)? Bounds(Tally tally)
    {
        (long From, long To)? bounds = null;
        foreach (var target in _byNumerator.GetValueOrDefault(tally) ?? [])
        {
            if (target.Source is null)
            {
                continue;
            }

            if (target.Scale == 0)
            {
                return target.Interval(0);
            }

            if (bounds is null && BaseOf(target) is { } total && total != tally && Bounds(total) is var (from, to) && from == to)
            {
                bounds = target.Interval(from);
            }
        }

        return bounds ?? SumOfTypes(tally);
    }

    /// <summary>The interval for both types of traject together that follows from the prints of each, or null.</summary>
    public (long From, long To)? SumOfTypes(Tally tally)
    {
        if (tally.Measure != TallyMeasure.Trajecten || Array.Exists(tally.Conditions, condition => condition.Dimension == codebook.TrajectType))
        {
            return null;
        }

        (long From, long To)? sum = (0, 0);
        foreach (var type in Enum.GetValues<TrajectType>())
        {
            sum = sum is var (from, to) && Bounds(tally.Population, tally.Year, [.. tally.Conditions, OfType(type)], tally.Measure) is var (lowest, highest)
                ? (from + lowest, to + highest)
                : null;
        }

        return sum;
    }

    /// <summary>True where the report itself prints another numerator or base than a percentage says.</summary>
    public bool IsContradicted(Target target) =>
        target.Scale != 0
        && Bounds(target.Numerator) is var (from, to) && from == to
        && target.Bases is [var only] && Bounds(only) is var (lowest, highest) && lowest == highest
        && target.Distance(from, lowest) > 0;

    // Where the print divides by the sum of the cells, the printed total is near enough to begin with.
    private Tally? BaseOf(Target target)
    {
        if (target.Bases is [var only])
        {
            return only;
        }

        var common = target.Bases.Select(tally => tally.Conditions.AsEnumerable()).Aggregate((all, conditions) => all.Intersect(conditions));
        var first = target.Bases[0];
        return _tallies.GetValueOrDefault(Key(first.Population, first.Year, common, first.Measure, first.Quantity).Key);
    }

    private static (Condition[] Conditions, string Key) Key(
        Population population, int year, IEnumerable<Condition> conditions, TallyMeasure measure, int quantity)
    {
        var sorted = conditions.OrderBy(condition => condition.Dimension).ToArray();
        var key = new StringBuilder();
        key.Append(CultureInfo.InvariantCulture, $"{population} {year} {measure} {quantity}");
        foreach (var condition in sorted)
        {
            key.Append(CultureInfo.InvariantCulture, $" {condition.Dimension}:{condition.Categories:x}");
        }

        return (sorted, key.ToString());
    }
}
