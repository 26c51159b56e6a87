using System.Globalization;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>Numbers as a reader of a language writes them: 1.234,5 in Dutch, 1 234,5 in French, 1,234.5 in English.</summary>
public static class Numbers
{
    private static readonly NumberFormatInfo[] Formats =
    [
        new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," },
        new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = "," },
        new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." },
    ];

    /// <summary>The number with its decimals.</summary>
    public static string Write(double value, int decimals, Language language) => value.ToString($"N{decimals}", Formats[(int)language]);
}
