using System.Globalization;

namespace NaftStats.Statistics.Publications;

/// <summary>
/// A figure as a Dutch document prints it, read as a number: <c>1249</c>, <c>37,8%</c>, <c>(130%)</c>, <c>103 dagen</c>, <c>8.138</c>.
/// </summary>
/// <param name="Text">The figure as printed.</param>
/// <param name="Value">The number, exactly; null where the print is no number (<c>/</c>).</param>
/// <param name="Decimals">The number of printed decimals.</param>
public readonly record struct PrintedFigure(string Text, decimal? Value, int Decimals)
{
    /// <summary>Reads a printed figure.</summary>
    public static PrintedFigure Parse(string text)
    {
        var number = text.Trim('(', ')', ' ');
        var end = number.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        number = number[..end].Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.');
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return new PrintedFigure(text, null, 0);
        }

        var point = number.IndexOf('.', StringComparison.Ordinal);
        return new PrintedFigure(text, value, point < 0 ? 0 : number.Length - point - 1);
    }
}
