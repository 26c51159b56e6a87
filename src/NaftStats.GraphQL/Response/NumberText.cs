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

        // .NET finds the same shortest digits, but lays them out differently.
        string sign = value < 0 ? "-" : "";
        string[] parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        int exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        string whole = parts[0].Split('.')[0];
        string all = parts[0].Replace(".", "", StringComparison.Ordinal);
        string digits = all.TrimStart('0');
        int point = whole.Length + exponent - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');

        // ECMAScript's Number::toString: where the decimal point falls decides between plain and exponential notation.
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
        return $"{sign}{digits[0]}{fraction}e{(point < 1 ? "-" : "+")}{Math.Abs(point - 1)}";
    }
}
