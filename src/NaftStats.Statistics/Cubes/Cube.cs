using NaftStats.Statistics.Classification;

namespace NaftStats.Statistics.Cubes;

/// <summary>
/// All cells of one population over the years and the axes of one shape, row by row (the last axis varies fastest).
/// Trajecten and pupils of a cell share one status: six trajecten can be two pupils.
/// </summary>
public sealed class Cube
{
    /// <summary>A cube over <paramref name="years"/> and <paramref name="shape"/>.</summary>
    /// <param name="population">Which trajecten count.</param>
    /// <param name="shape">The axes but for the years.</param>
    /// <param name="years">The number of years: the first, slowest axis.</param>
    /// <param name="trajecten">Trajecten by cell; 0 where the cell is hidden.</param>
    /// <param name="leerlingen">Distinct pupils by cell; 0 where the cell is hidden.</param>
    /// <param name="statuses">The status of each cell.</param>
    /// <param name="means">The means that the cube holds.</param>
    public Cube(
        Population population, CubeShape shape, int years, int[] trajecten, int[] leerlingen, CellStatus[] statuses, IReadOnlyList<MeanColumn>? means = null)
    {
        var size = years;
        foreach (var axis in shape.Axes)
        {
            size *= axis.Level.Categories.Count;
        }

        if (trajecten.Length != size || leerlingen.Length != size || statuses.Length != size || means?.Any(mean => mean.Scaled.Length != size) == true)
        {
            throw new ArgumentException($"The cube {population} by {shape} needs {size} cells.", nameof(shape));
        }

        Population = population;
        Shape = shape;
        Years = years;
        Trajecten = trajecten;
        Leerlingen = leerlingen;
        Statuses = statuses;
        Means = means ?? [];
    }

    /// <summary>Which trajecten count.</summary>
    public Population Population { get; }

    /// <summary>The axes but for the years.</summary>
    public CubeShape Shape { get; }

    /// <summary>The number of years.</summary>
    public int Years { get; }

    /// <summary>Trajecten by cell; 0 where the cell is hidden.</summary>
    public int[] Trajecten { get; }

    /// <summary>Distinct pupils by cell; 0 where the cell is hidden.</summary>
    public int[] Leerlingen { get; }

    /// <summary>The status of each cell.</summary>
    public CellStatus[] Statuses { get; }

    /// <summary>The means that the cube holds, by numeric column.</summary>
    public IReadOnlyList<MeanColumn> Means { get; }

    /// <summary>The number of cells.</summary>
    public int Size => Statuses.Length;

    /// <summary>How many cells lie between one category of an axis and the next; of the years where <paramref name="axis"/> is -1.</summary>
    /// <param name="axis">The place of the axis in <see cref="Shape"/>, or -1 for the years.</param>
    public int Stride(int axis)
    {
        var stride = 1;
        for (var i = Shape.Axes.Count - 1; i > axis; i--)
        {
            stride *= Shape.Axes[i].Level.Categories.Count;
        }

        return stride;
    }
}

/// <summary>Whether a cell of a release is shown. Why a cell is hidden is never recorded: primary and secondary look the same.</summary>
public enum CellStatus : byte
{
    /// <summary>The value is in the release; a zero is a true zero.</summary>
    Shown = 0,

    /// <summary>The value is withheld to protect pupils; the release does not contain it.</summary>
    Hidden = 1,
}

/// <summary>
/// The protected means of one numeric column by cell. A release holds means and never the sums behind them,
/// so that no sum can be had by multiplying back beyond the rounding.
/// </summary>
/// <param name="Mean">The numeric column and the decimals.</param>
/// <param name="Scaled">The mean by cell, rounded half up and multiplied by ten to the power of the decimals; <see cref="Hidden"/> where it is not shown.</param>
public sealed record MeanColumn(QuantityMean Mean, int[] Scaled)
{
    /// <summary>Stands for a mean that is not shown.</summary>
    public const int Hidden = int.MinValue;

    /// <summary>Stands for the mean of nothing.</summary>
    public const int Empty = int.MinValue + 1;
}

/// <summary>A mean that a release holds.</summary>
/// <param name="Quantity">The name of the numeric column.</param>
/// <param name="Decimals">The decimals to which it is rounded, once, from the exact quotient: 0 or 1.</param>
public sealed record QuantityMean(string Quantity, int Decimals);
