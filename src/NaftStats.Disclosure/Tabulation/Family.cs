using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>
/// One of the two families of tables: individual and class trajecten are tabulated and protected apart, so that no cell mixes
/// pupils with classes. Within a family nothing implies a type of traject any more.
/// </summary>
public sealed class Family
{
    private const int ClassOrder = 1;

    private readonly IReadOnlyList<Dimension> _catalogue;

    private Family(TrajectType type, IReadOnlyList<Dimension> catalogue, int threshold)
    {
        Type = type;
        Threshold = threshold;
        _catalogue = catalogue;
        Dimensions =
        [
            .. catalogue.Where(dimension => dimension.Code != Dimension.TrajectTypes && dimension.AppliesTo.Contains(type))
                .Select(dimension => dimension with { AppliesTo = Enum.GetValues<TrajectType>() }),
        ];
    }

    /// <summary>The type of its trajecten.</summary>
    public TrajectType Type { get; }

    /// <summary>A group of 1 to one less than this is small: pupils of individual trajecten, or classes.</summary>
    public int Threshold { get; }

    /// <summary>The dimensions that are registered for its trajecten, in the order of the catalogue.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Both families.</summary>
    public static IReadOnlyList<Family> Both(IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy) =>
    [
        new(TrajectType.Individueel, catalogue, policy.Threshold),
        new(TrajectType.Klas, catalogue, policy.ClassThreshold),
    ];

    /// <summary>
    /// The shapes of the tables that the policy allows for a population, the totals first. Populations that hold others show
    /// totals only: what they break down could be subtracted.
    /// </summary>
    public IReadOnlyList<CubeShape> Shapes(Population population, DisclosurePolicy policy) =>
    [
        .. TabulationPlan.Shapes(Dimensions, population, policy).Where(shape => shape.Order <= (population is Population.Alle or Population.Doorlopend ? 0 : Type == TrajectType.Klas ? ClassOrder : int.MaxValue)),
    ];

    /// <summary>The axes of a table of the family, as the catalogue knows them.</summary>
    public CubeAxis[] Axes(CubeShape shape) =>
        [.. shape.Axes.Select(axis => new CubeAxis(_catalogue.First(dimension => dimension.Code == axis.Dimension.Code), axis.Level))];

    /// <summary>The shape of the family's cells of a cube of the catalogue, or null where the cube holds none of them.</summary>
    public CubeShape? Within(CubeShape shape) =>
        (shape.Only is null || shape.Only == Type)
        && shape.Axes.All(axis => axis.Dimension.Code == Dimension.TrajectTypes || Dimensions.Any(own => own.Code == axis.Dimension.Code))
            ? CubeShape.Of(Dimensions, shape.Axes.Where(axis => axis.Dimension.Code != Dimension.TrajectTypes)
                .Select(axis => new CubeAxis(Dimensions.First(own => own.Code == axis.Dimension.Code), axis.Level)))
            : null;
}
