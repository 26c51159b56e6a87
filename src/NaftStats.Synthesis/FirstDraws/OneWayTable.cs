using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.FirstDraws;

/// <summary>What is printed of one dimension alone, for one type of traject.</summary>
internal sealed class OneWayTable
{
    private readonly TargetBook _targets;
    private readonly List<Condition[]> _variants = [];
    private readonly int _dimension;
    private readonly int[] _years;

    /// <summary>The prints of <paramref name="dimension"/> for trajecten of <paramref name="type"/>.</summary>
    public OneWayTable(Codebook codebook, TargetBook targets, Registration registration, int dimension, TrajectType type)
    {
        _targets = targets;
        _dimension = dimension;
        _years = codebook.Years;
        Size = codebook.Dimensions[dimension].Finest.Categories.Count;
        var ofType = targets.OfType(type);
        Condition[] parent = registration.Parent(dimension) is { } found ? [found] : [];
        _variants.Add([ofType, .. parent]);
        _variants.Add([ofType]);
        if (codebook.Dimensions[dimension].AppliesTo.Count == 1)
        {
            _variants.Add([.. parent]);
            _variants.Add([]);
        }

        Population = registration.IsOutcome(dimension) ? Population.Afgesloten : Population.Opgestart;
        if (_years.Sum(year => Bounded(year)) == 0 && Population == Population.Opgestart)
        {
            Population = Population.Afgesloten;
            if (_years.Sum(year => Bounded(year)) == 0)
            {
                Population = Population.Opgestart;
            }
        }
    }

    /// <summary>The population whose table is followed.</summary>
    public Population Population { get; }

    /// <summary>The number of categories.</summary>
    public int Size { get; }

    /// <summary>How many categories are printed in a year.</summary>
    public int Bounded(int year) => Bounds(year).Count(bound => bound is not null);

    /// <summary>The printed bounds of each category in a year.</summary>
    public (long From, long To)?[] Bounds(int year) =>
        [.. Enumerable.Range(0, Size).Select(category => Bounds(year, category, TallyMeasure.Trajecten) ?? Bounds(year, category, TallyMeasure.Leerlingen))];

    /// <summary>By category, how many trajecten more than pupils the prints of a year give; null where they do not say.</summary>
    public int[]? Repeated(int year)
    {
        var repeated = new int[Size];
        for (var category = 0; category < Size; category++)
        {
            if (Bounds(year, category, TallyMeasure.Trajecten) is not var (from, to) || from != to
                || Bounds(year, category, TallyMeasure.Leerlingen) is not var (lowest, highest) || lowest != highest)
            {
                return null;
            }

            repeated[category] = (int)(from - lowest);
        }

        return repeated;
    }

    private (long From, long To)? Bounds(int year, int category, TallyMeasure measure)
    {
        if (!_years.Contains(year))
        {
            return null;
        }

        (long From, long To)? bounds = null;
        foreach (var variant in _variants)
        {
            bounds ??= _targets.Bounds(Population, year, [.. variant, new Condition(_dimension, 1UL << category)], measure);
        }

        return bounds;
    }
}
