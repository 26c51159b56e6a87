using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// All that the answers and the documentation tell, as relations between whole numbers: trajecten, pupils, and the sums behind means. The
/// truth is one solution; that it is one is checked, for relations that exclude it would find anything.
/// </summary>
internal sealed class ExactKnowledge
{
    // A group with trajecten has a pupil; no group has more trajecten than this.
    private const long Most = 10_000;
    private const int MostDimensionsOfSums = 2;

    private readonly Scene _scene;
    private readonly bool _knowsSmall;
    private readonly IReadOnlyDictionary<int, int> _told;
    private readonly Dictionary<(string Number, int Cell), int> _sums = [];
    private readonly List<long> _truth = [];

    private ExactKnowledge(Scene scene, bool knowsSmall, IReadOnlyDictionary<int, int> told) => (_scene, _knowsSmall, _told) = (scene, knowsSmall, told);

    /// <summary>The relations.</summary>
    public LinearKnowledge Relations { get; } = new();

    /// <summary>The true values.</summary>
    public long[] Truth => [.. _truth];

    /// <summary>What an attacker knows.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="knowsSmall">Knows of every hidden group whether it is small.</param>
    /// <param name="withMeans">Reckons with means.</param>
    /// <param name="told">Trajecten of groups that something else tells: a printed report, another release.</param>
    public static ExactKnowledge Of(Scene scene, bool knowsSmall, bool withMeans = true, IReadOnlyDictionary<int, int>? told = null)
    {
        var knowledge = new ExactKnowledge(scene, knowsSmall, told ?? new Dictionary<int, int>());
        knowledge.AddCounts();
        if (withMeans)
        {
            foreach (var indicator in scene.Universe.Codebook.Catalogue.Indicators.Where(indicator => indicator.Measure == Measure.Mean))
            {
                knowledge.AddMeans(indicator);
            }
        }

        return knowledge.Relations.Contradiction(knowledge.Truth) is { } contradiction
            ? throw new InvalidOperationException($"The truth is no solution of this attack: {contradiction}")
            : knowledge;
    }

    /// <summary>The number of trajecten of a group.</summary>
    public static int Trajecten(int cell) => cell;

    /// <summary>The number of pupils of a group of individual trajecten.</summary>
    public int Leerlingen(int cell) => _scene.Variables + cell;

    /// <summary>The pupils of each group, with the trajecten that bring them.</summary>
    public IReadOnlyDictionary<int, int> Ties => Enumerable.Range(0, Universe.Count).Where(IsIndividual).ToDictionary(Leerlingen, Trajecten);

    private Universe Universe => _scene.Universe;

    private void AddCounts()
    {
        for (var variable = 0; variable < _scene.Variables; variable++)
        {
            var (low, high, gap) = variable < Universe.Count ? Bounds(variable, Universe.Sights[variable], Universe.Trajecten[variable], IsIndividual(variable) ? Most : ThresholdOf(variable)) : (0, LinearKnowledge.Open, 0);
            Add(low, high, gap, _scene.TrueValue(variable));
        }

        for (var cell = 0; cell < Universe.Count; cell++)
        {
            var (low, high, gap) = IsIndividual(cell) ? Bounds(cell, Universe.PupilSights[cell], Universe.Leerlingen[cell], ThresholdOf(cell)) : (0, 0, 0);
            Add(low, high, gap, IsIndividual(cell) ? _scene.Truth.Leerlingen[cell] : 0);
            if (IsIndividual(cell))
            {
                Relations.Relate(0, LinearKnowledge.Open, (cell, 1), (Leerlingen(cell), -1));
                Relations.Relate(0, LinearKnowledge.Open, (Leerlingen(cell), Most), (cell, -1));
            }
        }

        foreach (var sum in _scene.Sums)
        {
            Relations.Relate(0, 0, [.. sum.Select((term, place) => (term, place == 0 ? 1L : -1L))]);
        }

        var additive = Universe.Codebook.Axes.Where(AddsUp).Select(axis => axis.Index).ToHashSet();
        foreach (var (place, sum) in _scene.Sums.Index().Where(pair => _scene.Relations.AxisOf[pair.Index] >= 0 && pair.Item.All(IsIndividual)))
        {
            Relations.Relate(additive.Contains(_scene.Relations.AxisOf[place]) ? 0 : -LinearKnowledge.Open, 0, [.. sum.Select((term, at) => (Leerlingen(term), at == 0 ? 1L : -1L))]);
        }

        foreach (var (whole, part) in _scene.Relations.Containments.Where(pair => IsIndividual(pair.Whole) && IsIndividual(pair.Part)))
        {
            Relations.Relate(0, LinearKnowledge.Open, (Leerlingen(whole), 1), (Leerlingen(part), -1));
            Relations.Relate(0, LinearKnowledge.Open, (whole, 1), (part, -1), (Leerlingen(whole), -1), (Leerlingen(part), 1));
        }
    }

    // A hidden cell of a table that shows its zeros is none; one who knows the small ones knows that others are zero or not small.
    private (long Low, long High, int Gap) Bounds(int cell, Sight sight, int shown, long threshold)
    {
        if (sight == Sight.Shown)
        {
            return (shown, shown, 0);
        }

        if (_told.TryGetValue(cell, out var told) && (threshold == Most || !IsIndividual(cell)))
        {
            return (told, told, 0);
        }

        var low = sight == Sight.Hidden && _scene.Truth.Trajecten[cell] > 0 && Order(cell) <= Universe.Codebook.Documentation.ZeroOrder ? 1 : 0;
        return sight != Sight.Hidden || !_knowsSmall || threshold == Most ? (low, LinearKnowledge.Open, 0)
            : _scene.Truth.IsSmall(cell) ? (1, threshold - 1, 0)
            : low == 1 ? (threshold, LinearKnowledge.Open, 0)
            : (0, LinearKnowledge.Open, (int)threshold);
    }

    private int Order(int cell) => Universe.OrderOf(cell)
        - (Universe.Places[cell][Universe.Codebook.Type] != Axis.Total && Universe.Codebook.Up(Universe.Places[cell], Universe.Codebook.Type) is not null ? 1 : 0);

    private long ThresholdOf(int cell) => Universe.Places[cell][Universe.Codebook.Type] == Axis.Total ? Most : Universe.Codebook.ThresholdOf(Universe.Places[cell]);

    private bool IsIndividual(int cell) => cell < Universe.Count && Universe.Places[cell][Universe.Codebook.Type] == Universe.Codebook.Individueel;

    // What describes the pupil adds up over pupils, unless some were registered differently in another traject.
    private bool AddsUp(Axis axis) => Universe.Codebook.Documentation.OfPupils.Contains(axis.Code) && _scene.Sums.Index()
        .Where(pair => _scene.Relations.AxisOf[pair.Index] == axis.Index && pair.Item.All(IsIndividual))
        .All(pair => _scene.Truth.Leerlingen[pair.Item[0]] == pair.Item[1..].Sum(part => _scene.Truth.Leerlingen[part]));

    private void AddMeans(PublicIndicator indicator)
    {
        var documentation = Universe.Codebook.Documentation;
        var number = documentation.MeanOf[indicator.Code];
        var axes = Universe.Codebook.Axes.Where(axis => documentation.DerivedFrom.GetValueOrDefault(axis.Code) == number).ToArray();
        if (axes.Length == 0 || axes.Any(axis => documentation.Bands[axis.Code].Count != axis.On(0).Count))
        {
            // A number that is not always known: its mean is not of the trajecten that are counted.
            return;
        }

        var figures = _scene.Harvest.Figures.Where(pair => pair.Key.Figure == indicator.Code).ToDictionary(pair => pair.Key.Cell, pair => pair.Value.Value);
        foreach (var (place, sum) in _scene.Sums.Index().Where(pair => _scene.Relations.AxisOf[pair.Index] >= 0 && Array.TrueForAll(pair.Item, cell => IsCounted(indicator, cell))))
        {
            Relations.Relate(0, 0, [.. sum.Select((cell, at) => (Sum(number, cell, figures, indicator.Decimals), at == 0 ? 1L : -1L))]);
        }

        foreach (var ((of, cell), variable) in _sums.Where(pair => pair.Key.Number == number))
        {
            foreach (var axis in axes.Where(axis => Universe.Places[cell][axis.Index] != Axis.Total))
            {
                var bands = documentation.Bands[axis.Code].Where(band => axis.IsWithin(axis[band.Code], Universe.Places[cell][axis.Index])).ToArray();
                if (bands.Min(band => band.From) is > int.MinValue and var from)
                {
                    Relations.Relate(0, LinearKnowledge.Open, (variable, 1), (cell, -from));
                }

                if (bands.Max(band => band.To) is < int.MaxValue and var to)
                {
                    Relations.Relate(0, LinearKnowledge.Open, (variable, -1), (cell, to));
                }
            }
        }
    }

    private bool IsCounted(PublicIndicator indicator, int cell) => cell < Universe.Count && Universe.Populations[cell] == indicator.Population && Universe.OrderOf(cell) <= MostDimensionsOfSums
        && Universe.Codebook.Based(Universe.Places[cell], indicator) is { } based && based.SequenceEqual(Universe.Places[cell]);

    private int Sum(string number, int cell, Dictionary<int, decimal?> figures, int decimals)
    {
        if (_sums.TryGetValue((number, cell), out var known))
        {
            return known;
        }

        var (low, high) = (0L, LinearKnowledge.Open);
        if (Universe.Sights[cell] == Sight.Shown && (Universe.Trajecten[cell] == 0 || figures.GetValueOrDefault(cell) is not null))
        {
            var half = 0.5m / (decimals == 0 ? 1 : 10);
            var (mean, count) = (figures.GetValueOrDefault(cell) ?? 0, Universe.Trajecten[cell]);
            (low, high) = ((long)Math.Ceiling((mean - half) * count), Math.Max(0, (long)Math.Ceiling((mean + half) * count) - 1));
        }

        return _sums[(number, cell)] = Add(low, high, 0, TrueSum(number, cell));
    }

    private long TrueSum(string number, int cell) => _scene.Records.Where(record => _scene.Holds(cell, record)).Sum(record => (long)record.Numbers.GetValueOrDefault(number));

    private int Add(long low, long high, int gap, long truth)
    {
        _truth.Add(truth);
        return Relations.Add(low, high, gap);
    }
}
