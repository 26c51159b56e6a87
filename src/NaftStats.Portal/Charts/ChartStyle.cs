using System.Globalization;

namespace NaftStats.Portal.Charts;

/// <summary>How numbers and colours are written in a chart.</summary>
public static class ChartStyle
{
    /// <summary>
    /// The dark colours, and which labels a wide chart shows. The same text in every chart, so that a policy can name its hash.
    /// </summary>
    public const string Css =
        "@media(min-width:44rem){.nc .wd{display:inline}.nc .nw{display:none}}"
        + "@media screen and (prefers-color-scheme:dark){.nc .bg{fill:#13181b}.nc .h{stroke:#13181b}.nc .t{fill:#ebe8e2}.nc .m{fill:#aeb6ba}"
        + ".nc .g{stroke:#2f383d}.nc .a{stroke:#7f8a90}.nc .c0{color:#7cc9d9}.nc .c1{color:#5a9cf5}.nc .c2{color:#e8694f}.nc .c3{color:#4fe3ac}"
        + ".nc .c4{color:#ecc8fb}.nc .c5{color:#f7b13c}.nc .c6{color:#87919a}}";

    /// <summary>Text, second text, grid, axis and background.</summary>
    internal const string Ink = "#1b2125", Soft = "#566067", Grid = "#e3e1db", Edge = "#7d858a", Paper = "#ffffff";

    private static readonly string[] Colours = ["#0b5a6b", "#0f52c0", "#940f2c", "#007f58", "#55247a", "#8a6d00", "#364552"];

    /// <summary>The colour of a series: 0 for the only one, else 1 to 6.</summary>
    internal static string Colour(int number) => Colours[number];

    /// <summary>The number of the colour of a series among <paramref name="count"/>. Of two, the pair that differs most.</summary>
    internal static int Number(int series, int count) => count == 1 ? 0 : count == 2 && series == 1 ? 5 : series + 1;

    /// <summary>A length in pixels.</summary>
    internal static string Px(double length) => Math.Round(length, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>A length in per cent.</summary>
    internal static string Percent(double share) => Px(share) + "%";
}
