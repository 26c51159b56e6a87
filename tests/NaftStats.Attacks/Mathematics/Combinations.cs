using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Mathematics;

/// <summary>
/// Every combination of categories that a record can have on some dimensions. A table is a sum over them, so what is known
/// of tables is an equation between combinations, and a shown zero rules combinations out.
/// </summary>
public sealed class Combinations
{
    private readonly Codebook _codebook;
    private readonly List<short[]> _all = [];

    private Combinations(Codebook codebook, int[] axes)
    {
        _codebook = codebook;
        Axes = axes;
        Extend(codebook.Whole(), 0);
    }

    /// <summary>The dimensions, with those on which their registration depends.</summary>
    public IReadOnlyList<int> Axes { get; }

    /// <summary>The combinations, closed under implication.</summary>
    public IReadOnlyList<short[]> All => _all;

    /// <summary>The combinations on these dimensions.</summary>
    public static Combinations On(Codebook codebook, IEnumerable<int> axes)
    {
        var wanted = new List<int> { codebook.Type };
        foreach (var axis in axes)
        {
            Want(axis);
        }

        return new Combinations(codebook, [.. wanted]);

        // What a dimension depends on is answered before it.
        void Want(int axis)
        {
            if (wanted.Contains(axis))
            {
                return;
            }

            foreach (var (other, _) in codebook.BaseOf(axis))
            {
                Want(other);
            }

            wanted.Add(axis);
        }
    }

    /// <summary>The category of a combination on a level of a dimension, or <see cref="Axis.Total"/> where it is not registered.</summary>
    public static short On(Axis axis, short[] combination, int level)
    {
        var category = combination[axis.Index];
        while (category != Axis.Total && axis.LevelOf[category] < level)
        {
            category = axis.ParentOf[category];
        }

        return category;
    }

    private void Extend(short[] place, int depth)
    {
        if (depth == Axes.Count)
        {
            var closed = (short[])place.Clone();
            if (_codebook.Close(closed))
            {
                _all.Add(closed);
            }

            return;
        }

        var axis = _codebook.Axes[Axes[depth]];
        if (!_codebook.BaseOf(axis.Index).All(held => place[held.Axis] == held.Category))
        {
            Extend(place, depth + 1);
            return;
        }

        foreach (var category in axis.On(0))
        {
            place[axis.Index] = category;
            Extend(place, depth + 1);
            place[axis.Index] = Axis.Total;
        }
    }
}
