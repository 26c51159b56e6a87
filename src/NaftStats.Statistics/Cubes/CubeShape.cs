using NaftStats.Statistics.Classification;

namespace NaftStats.Statistics.Cubes;

/// <summary>
/// The dimensions of a cube, each on one level, in the order of the catalogue. Every cube also has the years;
/// they are not part of the shape and do not count in its order.
/// </summary>
public sealed class CubeShape : IEquatable<CubeShape>
{
    /// <summary>The shape of the totals: no dimension but the years.</summary>
    public static readonly CubeShape Total = new([]);

    /// <summary>A shape of <paramref name="axes"/>.</summary>
    /// <param name="axes">Dimension and level of each axis, in the order of the catalogue.</param>
    /// <param name="only">The type of traject that alone is counted, where no axis implies it; null for both types.</param>
    public CubeShape(IReadOnlyList<CubeAxis> axes, TrajectType? only = null)
    {
        Axes = axes;
        Only = only;
        Key = (only is { } type ? $"{type.ToString().ToLowerInvariant()}:" : string.Empty)
            + (axes.Count == 0 ? "totaal" : string.Join('+', axes.Select(axis => axis.Name)));
    }

    /// <summary>The axes in the order of the catalogue.</summary>
    public IReadOnlyList<CubeAxis> Axes { get; }

    /// <summary>
    /// The type of traject that alone is counted, where no axis implies it. Individual and class trajecten are never crossed
    /// with anything else together: tables of two dimensions and more count one of them.
    /// </summary>
    public TrajectType? Only { get; }

    /// <summary>The shape in one word, the same for equal shapes: <c>region@provincie+geslacht</c>, <c>individueel:region+graad</c>, or <c>totaal</c>.</summary>
    public string Key { get; }

    /// <summary>The number of dimensions, the years not counted.</summary>
    public int Order => Axes.Count;

    /// <summary>The shape whose axes are the given dimensions and levels, put in the order of the catalogue.</summary>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="axes">The axes, in any order.</param>
    /// <param name="only">The type of traject that alone is counted; left out where an axis implies it.</param>
    public static CubeShape Of(IReadOnlyList<Dimension> catalogue, IEnumerable<CubeAxis> axes, TrajectType? only = null)
    {
        CubeAxis[] ordered = [.. axes.OrderBy(axis => PlaceOf(axis.Dimension.Code))];
        return new CubeShape(ordered, only is not null && new Implications(catalogue, ordered.Select(axis => axis.Dimension)).Places.ContainsKey(Dimension.TrajectTypes) ? null : only);

        int PlaceOf(string code)
        {
            var place = 0;
            while (catalogue[place].Code != code)
            {
                place++;
            }

            return place;
        }
    }

    /// <inheritdoc/>
    public bool Equals(CubeShape? other) => other is not null && other.Key == Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CubeShape);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Key;
}

/// <summary>One dimension of a cube, on one level.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Level">One of its levels.</param>
public sealed record CubeAxis(Dimension Dimension, Level Level)
{
    /// <summary>How a query names the axis: the dimension alone on its finest level, else <c>dimension@level</c>.</summary>
    public string Name => Level.Code == Dimension.Finest.Code ? Dimension.Code : $"{Dimension.Code}@{Level.Code}";
}
