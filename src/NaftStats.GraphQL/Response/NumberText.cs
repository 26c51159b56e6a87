using System.Globalization;

namespace NaftStats.GraphQL.Response;

/// <summary>Numbers as ECMAScript writes them, which is how the reference implementation shows them in messages and defaults.</summary>
internal static class NumberText
{
    /// <summary>The shortest digits that read back as the same number.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return "0";
        }

        string text = value.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        string sign = value < 0 ? "-" : "";
        string mantissa = shortest.Split('E')[0].TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        string digits = mantissa.TrimStart('0').TrimEnd('0');
        int exponent = int.Parse(text[(text.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);

        // ECMAScript's Number::toString: where the decimal point falls decides between plain and exponential notation.
        int point = exponent + 1;
        if (digits.Length <= point && point <= 21)
        {
            return sign + digits + new string('0', point - digits.Length);
        }

        if (point is > 0 and <= 21)
        {
            return $"{sign}{digits[..point]}.{digits[point..]}";
        }

        if (point is > -6 and <= 0)
        {
            return $"{sign}0.{new string('0', -point)}{digits}";
        }

        string fraction = digits.Length == 1 ? "" : "." + digits[1..];
        return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }
}
