using NaftStats.Statistics.Classification;

namespace NaftStats.Synthesis.Targets;

/// <summary>A number that is counted over the records: one cell of one table, or the base of its percentage.</summary>
internal sealed class Tally(int number, Population population, int year, IReadOnlyList<Condition> conditions, TallyMeasure measure, int quantity)
{
    /// <summary>Its place among the tallies.</summary>
    public int Number { get; } = number;

    /// <summary>Which trajecten count.</summary>
    public Population Population { get; } = population;

    /// <summary>The calendar year.</summary>
    public int Year { get; } = year;

    /// <summary>What a traject must satisfy, by dimension.</summary>
    public Condition[] Conditions { get; } = [.. conditions];

    /// <summary>What is counted.</summary>
    public TallyMeasure Measure { get; } = measure;

    /// <summary>The numeric column, for a sum or its base; -1 otherwise.</summary>
    public int Quantity { get; } = quantity;

    /// <summary>True where a traject with these categories satisfies all conditions.</summary>
    /// <param name="values">By dimension, the bits of the categories of each traject.</param>
    /// <param name="row">The traject.</param>
    public bool Holds(ulong[][] values, int row)
    {
        foreach (var condition in Conditions)
        {
            if ((values[condition.Dimension][row] & condition.Categories) == 0)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A traject counts when its category is among some of a dimension.</summary>
/// <param name="Dimension">The place of the dimension in the codebook.</param>
/// <param name="Categories">The finest categories that satisfy it, as bits.</param>
internal readonly record struct Condition(int Dimension, ulong Categories);

/// <summary>What a tally counts.</summary>
internal enum TallyMeasure
{
    /// <summary>Trajecten.</summary>
    Trajecten,

    /// <summary>Distinct pupils.</summary>
    Leerlingen,

    /// <summary>The sum of a numeric column.</summary>
    Sum,

    /// <summary>Trajecten that have a number in a numeric column: the base of its mean.</summary>
    Numbered,
}
