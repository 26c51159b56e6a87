using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Suite;

/// <summary>A percentage that the API tells.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Part">The group.</param>
/// <param name="Whole">The group of which it is a part.</param>
/// <param name="Value">The percentage, of one decimal.</param>
internal sealed record Percentage(Measure Measure, int Part, int Whole, decimal Value)
{
    /// <summary>How far it can lie from the quotient.</summary>
    public const decimal Rounding = 0.05m;

    /// <summary>The percentage that one number is of another.</summary>
    public static decimal Of(int part, int whole) => decimal.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}
