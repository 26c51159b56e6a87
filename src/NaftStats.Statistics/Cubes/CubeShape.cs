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
    public CubeShape(IReadOnlyList<CubeAxis> axes)
    {
        Axes = axes;
        Key = axes.Count == 0 ? "totaal" : string.Join('+', axes.Select(axis => axis.Name));
    }

    /// <summary>The axes in the order of the catalogue.</summary>
    public IReadOnlyList<CubeAxis> Axes { get; }

    /// <summary>The shape in one word, the same for equal shapes: <c>region@provincie+geslacht</c>, or <c>totaal</c>.</summary>
    public string Key { get; }

    /// <summary>The number of dimensions, the years not counted.</summary>
    public int Order => Axes.Count;

    /// <summary>The shape whose axes are the given dimensions and levels, put in the order of the catalogue.</summary>
    public static CubeShape Of(IReadOnlyList<Dimension> catalogue, IEnumerable<CubeAxis> axes)
    {
        var places = catalogue.Select((dimension, place) => (dimension.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place);
        return new CubeShape([.. axes.OrderBy(axis => places[axis.Dimension.Code])]);
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
