using System.Globalization;

namespace NaftStats.Statistics.Text;

/// <summary>A number as each language writes it: 1.234,5 in Dutch, 1 234,5 in French (no-break space), 1,234.5 in English.</summary>
public static class FigureFormat
{
    private static readonly NumberFormatInfo Dutch = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary><paramref name="value"/> with <paramref name="decimals"/> decimals, those that are zero too.</summary>
    public static string Of(double value, int decimals, Language language) => ((decimal)value).ToString(
        string.Create(CultureInfo.InvariantCulture, $"N{decimals}"),
        language switch { Language.Fr => French, Language.En => English, _ => Dutch });
}
