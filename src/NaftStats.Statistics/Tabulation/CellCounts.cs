using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Tabulation;

/// <summary>Exact counts by cell of one cube, before protection. They never leave publishing.</summary>
public sealed class CellCounts
{
    /// <summary>Counts of a population over years and a shape, all zero.</summary>
    public CellCounts(Population population, CubeShape shape, int years)
    {
        Population = population;
        Shape = shape;
        Years = years;
        var size = shape.Axes.Aggregate(years, (product, axis) => product * axis.Level.Categories.Count);
        Trajecten = new int[size];
        Leerlingen = new int[size];
        Klassen = new int[size];
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
}
