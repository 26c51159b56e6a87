using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>Exact counts by cell of one cube, before protection. They never leave publishing.</summary>
public sealed class CellCounts
{
    /// <summary>Counts of a population over years and a shape, all zero.</summary>
    /// <param name="population">Which trajecten count.</param>
    /// <param name="shape">The axes but for the years.</param>
    /// <param name="years">The number of years.</param>
    /// <param name="means">The means for which to sum.</param>
    public CellCounts(Population population, CubeShape shape, int years, IReadOnlyList<QuantityMean>? means = null)
    {
        Population = population;
        Shape = shape;
        Years = years;
        var size = shape.Axes.Aggregate(years, (product, axis) => product * axis.Level.Categories.Count);
        Trajecten = new int[size];
        Leerlingen = new int[size];
        Klassen = new int[size];
        Last = new int[size];
        Array.Fill(Last, -1);
        Quantities = [.. (means ?? []).Select(mean => new QuantitySums(mean, size))];
    }

    /// <summary>Which trajecten count.</summary>
    public Population Population { get; }

    /// <summary>The axes but for the years.</summary>
    public CubeShape Shape { get; }

    /// <summary>The number of years: the first, slowest axis.</summary>
    public int Years { get; }

    /// <summary>Trajecten by cell.</summary>
    public int[] Trajecten { get; }

    /// <summary>Distinct pupils by cell.</summary>
    public int[] Leerlingen { get; }

    /// <summary>Class trajecten by cell, which carry no pupils.</summary>
    public int[] Klassen { get; }

    /// <summary>By cell the pupil (or the class, below -1) that was counted last: of a group of one, who it is. -1 where there is none.</summary>
    public int[] Last { get; }

    /// <summary>The sums of numeric columns.</summary>
    public IReadOnlyList<QuantitySums> Quantities { get; }
}
