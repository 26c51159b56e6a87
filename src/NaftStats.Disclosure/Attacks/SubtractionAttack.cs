using NaftStats.Disclosure.Lattices;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Attacks;

/// <summary>
/// What anyone can compute of the hidden cells of a release from its shown ones: a whole minus its other parts, again and again,
/// and nothing left where the shown parts are the whole. It needs no exact value, so it can be repeated on a stored release.
/// </summary>
public sealed class SubtractionAttack
{
    private const int Unknown = -1;

    private readonly Release _release;
    private readonly Dictionary<Cube, int> _offsets = [];
    private readonly List<int[]> _sums = [];
    private readonly int[] _values;

    private SubtractionAttack(Release release)
    {
        _release = release;
        var count = 0;
        foreach (var cube in release.Cubes)
        {
            _offsets.Add(cube, count);
            count += cube.Size;
        }

        _values = new int[count];
        foreach (var cube in release.Cubes)
        {
            for (var cell = 0; cell < cube.Size; cell++)
            {
                _values[_offsets[cube] + cell] = cube.Statuses[cell] == CellStatus.Shown ? cube.Trajecten[cell] : Unknown;
            }
        }
    }

    /// <summary>Attacks a release.</summary>
    /// <returns>
    /// The attack with the hidden cells as its attempts, and as exposed those that it computes and that hold 1 to T-1 trajecten.
    /// A release with rounded counts has no sums that hold, and gives no attempts.
    /// </returns>
    public static AuditRun Run(Release release)
    {
        if (release.Policy.RoundingBase > 1)
        {
            return new AuditRun(AuditRun.Subtraction, 0, 0);
        }

        var attack = new SubtractionAttack(release);
        var hidden = Enumerable.Range(0, attack._values.Length).Where(cell => attack._values[cell] == Unknown).ToArray();
        attack.AddSums();
        while (attack.Subtract())
        {
        }

        return new AuditRun(
            AuditRun.Subtraction, hidden.Length, hidden.Count(cell => attack._values[cell] > 0 && attack._values[cell] < release.Policy.Threshold));
    }

    private void AddSums()
    {
        foreach (var cube in _release.Cubes)
        {
            for (var axis = 0; axis < cube.Shape.Order; axis++)
            {
                if (!cube.Shape.Axes[axis].Dimension.IsMultiResponse)
                {
                    AddBreakdown(cube, axis);
                }
            }

            if (cube.Population == Population.Alle
                && _release.FindCube(Population.Opgestart, cube.Shape) is { } begun && _release.FindCube(Population.Doorlopend, cube.Shape) is { } carried)
            {
                _sums.AddRange(Enumerable.Range(0, cube.Size).Select(cell => new[] { _offsets[cube] + cell, _offsets[begun] + cell, _offsets[carried] + cell }));
            }
        }
    }

    private void AddBreakdown(Cube cube, int axis)
    {
        foreach (var rollup in AxisSteps.Of(_release.Catalogue.Dimensions, cube.Shape, axis))
        {
            if (_release.FindCube(cube.Population, rollup.Parent) is not { } parent)
            {
                continue;
            }

            for (var year = 0; year < cube.Years; year++)
            {
                var (children, parents) = (_offsets[cube] + (year * cube.Size / cube.Years), _offsets[parent] + (year * parent.Size / parent.Years));
                var families = rollup.Parents.Index().GroupBy(pair => pair.Item, pair => children + pair.Index)
                    .Select(family => (int[])[parents + family.Key, .. family]).ToArray();
                if (Array.TrueForAll(families, MayHold))
                {
                    _sums.AddRange(families);
                }
            }
        }
    }

    // A breakdown that does not hold all of its base shows it where everything is shown.
    private bool MayHold(int[] family)
    {
        var shown = family.Skip(1).Where(cell => _values[cell] != Unknown).Sum(cell => _values[cell]);
        return _values[family[0]] == Unknown || (family.Skip(1).Any(cell => _values[cell] == Unknown) ? shown <= _values[family[0]] : shown == _values[family[0]]);
    }

    private bool Subtract()
    {
        var moved = false;
        foreach (var sum in _sums)
        {
            int parts = 0, unknown = 0, last = Unknown;
            foreach (var cell in sum.AsSpan(1))
            {
                if (_values[cell] == Unknown)
                {
                    unknown++;
                    last = cell;
                }
                else
                {
                    parts += _values[cell];
                }
            }

            var whole = _values[sum[0]];
            if (whole == Unknown && unknown == 0)
            {
                _values[sum[0]] = parts;
                moved = true;
            }
            else if (whole != Unknown && unknown == 1 && whole >= parts)
            {
                _values[last] = whole - parts;
                moved = true;
            }
            else if (whole != Unknown && unknown > 1 && whole == parts)
            {
                foreach (var cell in sum.AsSpan(1))
                {
                    _values[cell] = Math.Max(_values[cell], 0);
                }

                moved = true;
            }
        }

        return moved;
    }
}
