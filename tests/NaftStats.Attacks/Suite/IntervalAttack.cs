using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 3: narrows the bounds of everything that is hidden, as one who knows which hidden groups are small and which are
/// not. Passes when at least three values stay possible for the trajecten and the pupils of every small group.
/// </summary>
public sealed class IntervalAttack
{
    private const int LeastWidth = 3;
    private const int MostRounds = 500;

    private readonly Scene _scene;
    private readonly bool _knowsOthers;
    private readonly int[][] _relations;
    private readonly int _threshold;
    private readonly Bounds _bounds;
    private readonly (bool AddsUp, int[] Terms)[] _pupilSums;
    private readonly IReadOnlyCollection<int> _additive;

    private IntervalAttack(Scene scene, bool knowsOthers, bool knowsYears, IReadOnlyCollection<int>? additive = null)
    {
        _scene = scene;
        _knowsOthers = knowsOthers;
        _relations = [.. scene.Sums.Where((_, i) => knowsYears || !scene.Relations.AcrossYears.Contains(i))];
        _threshold = scene.Universe.Codebook.Catalogue.Threshold;
        _bounds = new Bounds(scene.Variables + scene.Universe.Count);
        _additive = additive ?? [.. scene.Universe.Codebook.Axes.Where(axis => AddsUp(axis.Index)).Select(axis => axis.Index)];
        var sums = scene.Sums.Index().Where(pair => scene.Relations.AxisOf[pair.Index] >= 0 && pair.Item.All(IsIndividual));
        _pupilSums = [.. sums.Select(pair => (_additive.Contains(scene.Relations.AxisOf[pair.Index]), pair.Item.Select(Pupils).ToArray()))];
    }

    private Universe Universe => _scene.Universe;

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var (attempts, findings) = Run(scene, true, true);
        return new AttackResult("3", "intervals, knowing which are small", attempts, findings,
            findings.Count == 0 ? "" : $"{Run(scene, true, false).Findings.Count} without relations between years; {Run(scene, false, true).Findings.Count} not knowing that other hidden groups are empty or hold {scene.Universe.Codebook.Catalogue.Threshold}; {Run(scene, false, false).Findings.Count} with neither.");
    }

    private static (long Attempts, IReadOnlyList<string> Findings) Run(Scene scene, bool knowsOthers, bool knowsYears)
    {
        var attack = new IntervalAttack(scene, knowsOthers, knowsYears).Narrowed();
        if (attack._bounds.Contradict)
        {
            // What seems to add up does not everywhere: some pupils are registered differently in another traject.
            attack = new IntervalAttack(scene, knowsOthers, knowsYears,
                [.. attack._additive.Where(axis => !new IntervalAttack(scene, knowsOthers, knowsYears, [axis]).Narrowed()._bounds.Contradict)]).Narrowed();
        }

        var findings = new List<string>();
        var attempts = 0;
        foreach (var cell in Enumerable.Range(0, scene.Universe.Count).Where(cell => attack.IsHidden(cell) && scene.Truth.IsSmall(cell)))
        {
            attempts++;
            attack.Judge(cell, cell, "trajecten", scene.Truth.Trajecten[cell], findings);
            if (attack.IsIndividual(cell))
            {
                attack.Judge(cell, attack.Pupils(cell), "leerlingen", scene.Truth.Leerlingen[cell], findings);
            }
        }

        return (attempts, findings);
    }

    private int Pupils(int cell) => _scene.Variables + cell;

    private bool IsIndividual(int cell) => cell < Universe.Count && Universe.Places[cell][Universe.Codebook.Type] == Universe.Codebook.Individueel;

    private bool IsHidden(int cell) => Universe.Sights[cell] == Sight.Hidden || Universe.PupilSights[cell] == Sight.Hidden;

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

    private IntervalAttack Narrowed()
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

            if (!IsHidden(cell))
            {
                continue;
            }

            if (!_scene.Truth.IsSmall(cell))
            {
                if (!_knowsOthers)
                {
                    continue;
                }

                _bounds.LeaveGap(cell, _threshold);
                _bounds.LeaveGap(Pupils(cell), _threshold);
            }
            else
            {
                _bounds.Narrow(cell, 1, Bounds.Open);
                if (IsIndividual(cell))
                {
                    _bounds.Narrow(Pupils(cell), 1, _threshold - 1);
                }
                else if (Universe.Places[cell][Universe.Codebook.Type] != Axis.Total)
                {
                    _bounds.Narrow(cell, 1, _threshold - 1);
                }
            }
        }
    }

    private void Narrow()
    {
        foreach (var sum in _relations)
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

    private void Judge(int cell, int variable, string what, int real, List<string> findings)
    {
        // An attack that excludes the truth would find anything.
        if (real < _bounds.Low(variable) || real > _bounds.High(variable))
        {
            throw new InvalidOperationException($"{what} of {_scene.Name(cell)}: {real} is outside {_bounds.Low(variable)}..{_bounds.High(variable)}. The relations of this attack do not hold.");
        }

        if (_bounds.Width(variable) < LeastWidth)
        {
            findings.Add($"{what} of {_scene.Name(cell)} in {_bounds.Low(variable)}..{_bounds.High(variable)} ({real} is true)");
        }
    }
}
