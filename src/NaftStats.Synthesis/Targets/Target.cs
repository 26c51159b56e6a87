namespace NaftStats.Synthesis.Targets;

/// <summary>A printed figure: the interval in which a tally must lie.</summary>
/// <param name="Numerator">What is counted.</param>
/// <param name="Bases">The tallies that add up to the base of a share or mean; none for a count.</param>
/// <param name="Printed">The printed figure without its decimal sign: 627 for 62,7 %.</param>
/// <param name="Scale">By what the quotient is multiplied to give <paramref name="Printed"/>; 0 for a count.</param>
/// <param name="Source">Where it is printed; null for a wish of the synthesizer that no figure expresses.</param>
internal sealed record Target(Tally Numerator, Tally[] Bases, long Printed, long Scale, TargetSource? Source)
{
    private long _to = Printed;

    /// <summary>A wish that no figure prints: a number between two bounds.</summary>
    public static Target Wish(Tally tally, long from, long to) => new(tally, [], from, 0, null) { _to = to };

    /// <summary>True where a count may also be too high.</summary>
    public bool HasUpperBound => _to < long.MaxValue;

    /// <summary>The lowest and the highest value of the numerator that gives the print, for a base of <paramref name="total"/>.</summary>
    public (long From, long To) Interval(long total)
    {
        if (Scale == 0)
        {
            return (Printed, _to);
        }

        // Rounded half up: printed - 1/2 <= scale * numerator / total < printed + 1/2.
        var from = CeilingDivide(((2 * Printed) - 1) * total, 2 * Scale);
        var to = CeilingDivide(((2 * Printed) + 1) * total, 2 * Scale) - 1;
        return (Math.Max(0, from), Math.Max(0, to));
    }

    /// <summary>
    /// The part of the interval to aim at: for a mean not below the printed number, so that it gives the same figure
    /// when it is shown with fewer decimals (14,75 as 14,8 and never as 14,7).
    /// </summary>
    public (long From, long To) Aim(long total)
    {
        var (from, to) = Interval(total);
        return Numerator.Measure == TallyMeasure.Sum ? (Math.Min(to, CeilingDivide(Printed * total, Scale)), to) : (from, to);
    }

    /// <summary>How far <paramref name="value"/> is from giving the print.</summary>
    public long Distance(long value, long total) => Distance(value, Interval(total));

    /// <summary>How far <paramref name="value"/> is from what the search aims at.</summary>
    public long DistanceToAim(long value, long total) => Distance(value, Aim(total));

    private static long Distance(long value, (long From, long To) interval) =>
        Math.Max(0, Math.Max(interval.From - value, value - interval.To));

    private static long CeilingDivide(long dividend, long divisor) =>
        dividend >= 0 ? (dividend + divisor - 1) / divisor : -(-dividend / divisor);
}

/// <summary>Where a target is printed.</summary>
/// <param name="Table">The code of the table.</param>
/// <param name="Cell">The row and the column.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Decimals">The decimals of the column.</param>
internal sealed record TargetSource(string Table, string Cell, string Printed, int Decimals);
