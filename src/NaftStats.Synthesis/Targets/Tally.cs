using NaftStats.Statistics.Classification;

namespace NaftStats.Synthesis.Targets;

/// <summary>A number that is counted over the records: one cell of one table, or the base of its percentage.</summary>
/// <param name="Number">Its place among the tallies.</param>
/// <param name="Population">Which trajecten count.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Conditions">What a traject must satisfy, by dimension.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Quantity">The numeric column, for a sum or its base; -1 otherwise.</param>
internal sealed record Tally(int Number, Population Population, int Year, Condition[] Conditions, TallyMeasure Measure, int Quantity)
{
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

    // One tally a number.
    public bool Equals(Tally? other) => other?.Number == Number;

    public override int GetHashCode() => Number;
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
