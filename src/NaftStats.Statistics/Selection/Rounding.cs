namespace NaftStats.Statistics.Selection;

/// <summary>Quotients of exact integers, rounded half up in decimal arithmetic: 13 of 16 is 81,3 %, never 81,2.</summary>
public static class Rounding
{
    /// <summary><paramref name="part"/> of <paramref name="whole"/> in per cent with one decimal; null where the whole is 0.</summary>
    public static double? Share(int part, int whole) => Quotient(100m * part, whole, 1);

    /// <summary>The quotient with a number of decimals; null where the divisor is 0.</summary>
    public static double? Quotient(decimal dividend, int divisor, int decimals) =>
        divisor == 0 ? null : (double)decimal.Round(dividend / divisor, decimals, MidpointRounding.AwayFromZero);
}
