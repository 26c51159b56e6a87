using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Lattices;

/// <summary>What anyone knows of a combination of categories without any data: that it cannot exist, or that it holds classes only.</summary>
internal sealed class CombinationFacts
{
    private readonly CubeShape _shape;
    private readonly DisclosurePolicy _policy;
    private readonly bool _isClassesOnly;
    private readonly (int First, int Second)[] _related;

    public CombinationFacts(IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, CubeShape shape)
    {
        _shape = shape;
        _policy = policy;
        _isClassesOnly = new Implications(catalogue, shape.Axes.Select(axis => axis.Dimension)).Places
            .TryGetValue(Dimension.TrajectTypes, out var place) && place == (int)TrajectType.Klas;
        _related = [.. Enumerable.Range(0, shape.Order).SelectMany(first => Enumerable.Range(first + 1, shape.Order - first - 1), (first, second) => (first, second))
            .Where(pair => SameNumber(shape.Axes[pair.first].Dimension, shape.Axes[pair.second].Dimension)
                || policy.StructuralZeros.Any(zero => Concerns(zero, pair.first, pair.second)))];
    }

    public bool IsClassesOnly(int cell)
    {
        for (var axis = 0; axis < _shape.Order; axis++)
        {
            if (_shape.Axes[axis].Dimension.Code == Dimension.TrajectTypes)
            {
                return Category(cell, axis) == _shape.Axes[axis].Level.Categories[(int)TrajectType.Klas];
            }
        }

        return _isClassesOnly;
    }

    public bool IsImpossible(int cell)
    {
        foreach (var (first, second) in _related)
        {
            var (one, other) = (Category(cell, first), Category(cell, second));
            if ((SameNumber(_shape.Axes[first].Dimension, _shape.Axes[second].Dimension) && AxisSteps.AreApart(one, other))
                || _policy.StructuralZeros.Any(zero => Concerns(zero, first, second)
                    && new[] { zero.First.Category, zero.Second.Category }.Order().SequenceEqual(new[] { one.Code, other.Code }.Order())))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameNumber(Dimension first, Dimension second) => first.DerivedFrom is not null && first.DerivedFrom == second.DerivedFrom;

    private bool Concerns(StructuralZero zero, int first, int second)
    {
        var (one, other) = (_shape.Axes[first].Dimension.Code, _shape.Axes[second].Dimension.Code);
        return (zero.First.Dimension, zero.Second.Dimension) == (one, other) || (zero.First.Dimension, zero.Second.Dimension) == (other, one);
    }

    private Category Category(int cell, int axis)
    {
        for (var i = _shape.Order - 1; i > axis; i--)
        {
            cell /= _shape.Axes[i].Level.Categories.Count;
        }

        var categories = _shape.Axes[axis].Level.Categories;
        return categories[cell % categories.Count];
    }
}
