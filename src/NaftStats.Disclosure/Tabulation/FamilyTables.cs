using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>The exact tables of one family and population. They never leave publishing.</summary>
public sealed class FamilyTables
{
    private const int HighestOrderOfMeans = 1;

    private readonly Tabulator _tabulator;
    private readonly IReadOnlyList<QuantityMean> _means;

    private FamilyTables(Family family, Population population, Tabulator tabulator, IReadOnlyList<QuantityMean> means, DisclosurePolicy policy, IReadOnlyList<CubeShape> withdrawn)
    {
        (Family, Population, _tabulator, _means) = (family, population, tabulator, means);
        var planned = family.Shapes(population, policy);
        var counts = planned.Concat(withdrawn.Where(shape => !planned.Contains(shape))).Select(Count).ToArray();
        LeftOut = [.. counts.Take(planned.Count).Where(cube => IsMeagre(cube, policy))];
        Counts = [.. counts.Where(cube => !LeftOut.Contains(cube) || withdrawn.Contains(cube.Shape))];
        Withdrawn = [.. counts.Skip(planned.Count)];
    }

    /// <summary>The family.</summary>
    public Family Family { get; }

    /// <summary>Which trajecten count.</summary>
    public Population Population { get; }

    /// <summary>The tables that are released, or were released before.</summary>
    public IReadOnlyList<CellCounts> Counts { get; }

    /// <summary>The tables that are left out, because too many of their cells are small groups.</summary>
    public IReadOnlyList<CellCounts> LeftOut { get; }

    /// <summary>Those of <see cref="Counts"/> that only earlier releases hold: known, and released no more.</summary>
    public IReadOnlyList<CellCounts> Withdrawn { get; }

    /// <summary>Counts any table of the family.</summary>
    public CellCounts Count(CubeShape shape) => _tabulator.Tabulate(Population, shape, [.. _means.Where(mean => IsAveraged(shape, mean.Quantity))]);

    /// <summary>The tables of all populations and both families.</summary>
    /// <param name="records">The records.</param>
    /// <param name="years">The calendar years.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="means">The means that the indicators of a population need.</param>
    /// <param name="earlier">The shapes, as released, of the tables that earlier releases hold.</param>
    public static IReadOnlyList<FamilyTables> Of(
        RecordSet records,
        IReadOnlyList<int> years,
        IReadOnlyList<Dimension> catalogue,
        DisclosurePolicy policy,
        Func<Population, IReadOnlyList<QuantityMean>> means,
        IReadOnlyList<(Population Population, CubeShape Shape)>? earlier = null)
    {
        var families = Family.Both(catalogue, policy).Select(family => (family, tabulator: new Tabulator(records, years, family.Type))).ToArray();
        return
        [
            .. from population in Enum.GetValues<Population>()
               from pair in families
               select new FamilyTables(
                   pair.family, population, pair.tabulator, [.. means(population)], policy,
                   [.. (earlier ?? []).Where(cube => cube.Population == population).Select(cube => pair.family.Within(cube.Shape)).OfType<CubeShape>().Distinct()]),
        ];
    }

    // Means are shown of few dimensions, of numbers that the family has, and not by the number itself.
    private bool IsAveraged(CubeShape shape, string quantity) => shape.Order <= HighestOrderOfMeans
        && Family.Dimensions.Any(dimension => dimension.DerivedFrom == quantity)
        && shape.Axes.All(axis => axis.Dimension.DerivedFrom != quantity);

    // A table of which a large part are small groups shows little and costs others much.
    private static bool IsMeagre(CellCounts cube, DisclosurePolicy policy) => !policy.Keeps(cube.Shape.Axes)
        && 100 * cube.Leerlingen.Count(units => units > 0 && units < policy.Threshold) >= policy.DropAbove * cube.Trajecten.Count(trajecten => trajecten > 0);
}
