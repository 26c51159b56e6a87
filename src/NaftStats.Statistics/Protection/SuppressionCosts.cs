using NaftStats.Statistics.Classification;

namespace NaftStats.Statistics.Protection;

/// <summary>
/// What is rather hidden: where several cells would protect a small group, the one with the least cost is hidden.
/// A cell costs (trajecten + <paramref name="PerCell"/>) × the weight of its order × the weight of its population.
/// </summary>
/// <param name="PerCell">What a cell costs whatever it holds: high hides fewer but larger cells.</param>
/// <param name="Orders">The weight by the number of dimensions, from 0; the last one holds for all above it.</param>
/// <param name="Populations">The weight by population; 1 where it is not named.</param>
public sealed record SuppressionCosts(int PerCell, IReadOnlyList<int> Orders, IReadOnlyDictionary<Population, int> Populations)
{
    /// <summary>Costs that keep totals and one-dimensional tables, and started and closed trajecten before the others.</summary>
    public static readonly SuppressionCosts Default = new(
        10,
        [1_000_000_000, 100_000, 10, 1],
        new Dictionary<Population, int> { [Population.Opgestart] = 3, [Population.Afgesloten] = 3 });

    /// <summary>The cost of hiding a cell.</summary>
    public long Of(Population population, int order, int trajecten) =>
        (trajecten + (long)PerCell) * Orders[Math.Min(order, Orders.Count - 1)] * Populations.GetValueOrDefault(population, 1);
}
