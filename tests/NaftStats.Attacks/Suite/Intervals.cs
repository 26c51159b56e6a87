using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// The lowest and the highest number of trajecten and of pupils that stay possible for each group, by narrowing everything
/// that is hidden until nothing moves.
/// </summary>
internal sealed class Intervals
{
    private const int MostRounds = 500;

    private readonly Scene _scene;
    private readonly bool _knowsSmall;
    private readonly IReadOnlyList<Percentage> _percentages;
    private readonly Bounds _bounds;
    private readonly (bool AddsUp, int[] Terms)[] _pupilSums;
    private readonly IReadOnlyCollection<int> _additive;

    private Intervals(Scene scene, bool knowsSmall, IReadOnlyList<Percentage> percentages, IReadOnlyCollection<int>? additive = null)
    {
        (_scene, _knowsSmall, _percentages) = (scene, knowsSmall, percentages);
        _bounds = new Bounds(scene.Variables + scene.Universe.Count);
        _additive = additive ?? [.. scene.Universe.Codebook.Axes.Where(axis => AddsUp(axis.Index)).Select(axis => axis.Index)];
        var sums = scene.Sums.Index().Where(pair => scene.Relations.AxisOf[pair.Index] >= 0 && pair.Item.All(IsIndividual));
        _pupilSums = [.. sums.Select(pair => (_additive.Contains(scene.Relations.AxisOf[pair.Index]), pair.Item.Select(Pupils).ToArray()))];
    }

    private Universe Universe => _scene.Universe;

    /// <summary>What an attacker is left with.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="knowsSmall">Knows of every hidden group whether it is small.</param>
    /// <param name="percentages">Percentages that are known beside the counts.</param>
    public static Intervals Of(Scene scene, bool knowsSmall, IReadOnlyList<Percentage>? percentages = null)
    {
        var intervals = new Intervals(scene, knowsSmall, percentages ?? []).Narrowed();

        // What seems to add up may not everywhere: some pupils are registered differently in another traject.
        return !intervals._bounds.Contradict ? intervals : new Intervals(scene, knowsSmall, percentages ?? [],
            [.. intervals._additive.Where(axis => !new Intervals(scene, knowsSmall, percentages ?? [], [axis]).Narrowed()._bounds.Contradict)]).Narrowed();
    }

    /// <summary>The possible numbers of trajecten of a group.</summary>
    /// <exception cref="InvalidOperationException">The truth is not among them: an attack that excludes it would find anything.</exception>
    public (long Low, long High) Trajecten(int cell) => Read(cell, cell, _scene.Truth.Trajecten[cell]);

    /// <summary>The possible numbers of pupils of a group of individual trajecten.</summary>
    /// <exception cref="InvalidOperationException">The truth is not among them: an attack that excludes it would find anything.</exception>
    public (long Low, long High) Leerlingen(int cell) => Read(cell, Pupils(cell), _scene.Truth.Leerlingen[cell]);

    private int Pupils(int cell) => _scene.Variables + cell;

    private bool IsIndividual(int cell) => cell < Universe.Count && Universe.Places[cell][Universe.Codebook.Type] == Universe.Codebook.Individueel;

    private (long Low, long High) Read(int cell, int variable, int real) => real >= _bounds.Low(variable) && real <= _bounds.High(variable)
        ? (_bounds.Low(variable), _bounds.High(variable))
        : throw new InvalidOperationException($"{_scene.Name(cell)}: {real} is outside {_bounds.Low(variable)}..{_bounds.High(variable)}. The relations of this attack do not hold.");

    // Whether pupils add up over a dimension is seen where all is shown; that they do not, wherever shown parts exceed their whole.
    private bool AddsUp(int axis)
    {
        var seen = 0;
        foreach (var (i, sum) in _scene.Sums.Index())
        {
            if (_scene.Relations.AxisOf[i] != axis || !sum.All(IsIndividual) || Universe.PupilSights[sum[0]] != Sight.Shown)
            {
                continue;
            }

            var shown = sum[1..].Where(part => Universe.PupilSights[part] == Sight.Shown).ToArray();
            var (whole, parts) = (Universe.Leerlingen[sum[0]], shown.Sum(part => Universe.Leerlingen[part]));
            if (parts > whole || (shown.Length == sum.Length - 1 && parts < whole))
            {
                return false;
            }

            seen += shown.Length == sum.Length - 1 ? 1 : 0;
        }

        return seen >= 3 && Universe.Codebook.Documentation.OfPupils.Contains(Universe.Codebook.Axes[axis].Code);
    }

    private Intervals Narrowed()
    {
        Begin();
        var rounds = 0;
        do
        {
            _bounds.Moved = false;
            Narrow();
            rounds++;
        }
        while (_bounds.Moved && !_bounds.Contradict && rounds < MostRounds);

        return this;
    }

    private void Begin()
    {
        for (var cell = 0; cell < Universe.Count; cell++)
        {
            if (Universe.Sights[cell] == Sight.Shown)
            {
                _bounds.Narrow(cell, Universe.Trajecten[cell], Universe.Trajecten[cell]);
            }

            if (Universe.PupilSights[cell] == Sight.Shown)
            {
                _bounds.Narrow(Pupils(cell), Universe.Leerlingen[cell], Universe.Leerlingen[cell]);
            }

            if (Universe.Sights[cell] == Sight.Hidden || Universe.PupilSights[cell] == Sight.Hidden)
            {
                BeginHidden(cell);
            }
        }
    }

    private void BeginHidden(int cell)
    {
        // A table of few dimensions shows its zeros, so what it hides is none; the same group in a larger table may be one.
        if (_scene.Truth.Trajecten[cell] > 0 && Order(cell) <= Universe.Codebook.Documentation.ZeroOrder)
        {
            _bounds.Narrow(cell, 1, Bounds.Open);
        }

        if (!_knowsSmall)
        {
            return;
        }

        var threshold = Universe.Codebook.ThresholdOf(Universe.Places[cell]);
        if (!_scene.Truth.IsSmall(cell))
        {
            _bounds.LeaveGap(cell, threshold);
            _bounds.LeaveGap(Pupils(cell), threshold);
            return;
        }

        _bounds.Narrow(cell, 1, Bounds.Open);
        if (IsIndividual(cell))
        {
            _bounds.Narrow(Pupils(cell), 1, threshold - 1);
        }
        else if (Universe.Places[cell][Universe.Codebook.Type] != Axis.Total)
        {
            _bounds.Narrow(cell, 1, threshold - 1);
        }
    }

    // As the tables of one type of traject count their dimensions.
    private int Order(int cell) => Universe.OrderOf(cell)
        - (Universe.Places[cell][Universe.Codebook.Type] != Axis.Total && Universe.Codebook.Up(Universe.Places[cell], Universe.Codebook.Type) is not null ? 1 : 0);

    private void Narrow()
    {
        foreach (var sum in _scene.Sums)
        {
            _bounds.Sum(sum);
        }

        foreach (var (addsUp, sum) in _pupilSums)
        {
            if (addsUp)
            {
                _bounds.Sum(sum);
            }
            else
            {
                _bounds.AtMost(sum[0], sum.AsSpan(1));
            }
        }

        for (var cell = 0; cell < Universe.Count; cell++)
        {
            if (IsIndividual(cell))
            {
                _bounds.Narrow(Pupils(cell), Math.Min(1, _bounds.Low(cell)), _bounds.High(cell));
                _bounds.Narrow(cell, _bounds.Low(Pupils(cell)), _bounds.High(Pupils(cell)) == 0 ? 0 : Bounds.Open);
            }
        }

        foreach (var (whole, part) in _scene.Relations.Containments.Where(pair => IsIndividual(pair.Whole) && IsIndividual(pair.Part)))
        {
            Contain(whole, part);
        }

        foreach (var percentage in _percentages)
        {
            Divide(percentage);
        }
    }

    // Pupils outside a part have at least one traject each outside it.
    private void Contain(int whole, int part)
    {
        var (all, some) = (Pupils(whole), Pupils(part));
        _bounds.Narrow(some, 0, _bounds.High(all));
        _bounds.Narrow(all, _bounds.Low(some), Bounds.Open);
        if (_bounds.High(whole) < Bounds.Open)
        {
            var outside = _bounds.High(whole) - _bounds.Low(part);
            _bounds.Narrow(some, _bounds.Low(all) - outside, Bounds.Open);
            _bounds.Narrow(all, 0, _bounds.High(some) + outside);
            _bounds.Narrow(part, 0, _bounds.High(whole) - Math.Max(0, _bounds.Low(all) - _bounds.High(some)));
        }
    }

    private void Divide(Percentage percentage)
    {
        var (part, whole) = percentage.Measure == Measure.Leerlingen ? (Pupils(percentage.Part), Pupils(percentage.Whole)) : (percentage.Part, percentage.Whole);
        var (low, high) = (Math.Max(0, percentage.Value - Percentage.Rounding) / 100, (percentage.Value + Percentage.Rounding) / 100);
        _bounds.Narrow(part, (long)Math.Ceiling(low * _bounds.Low(whole)), _bounds.High(whole) < Bounds.Open ? (long)Math.Floor(high * _bounds.High(whole)) : Bounds.Open);
        _bounds.Narrow(
            whole, (long)Math.Ceiling(_bounds.Low(part) / high), low > 0 && _bounds.High(part) < Bounds.Open ? (long)Math.Floor(_bounds.High(part) / low) : Bounds.Open);
    }
}
