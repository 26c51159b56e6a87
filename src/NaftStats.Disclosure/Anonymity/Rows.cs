using System.Globalization;

namespace NaftStats.Disclosure.Anonymity;

internal static class Rows
{
    public static string Count(long rows) => string.Create(CultureInfo.InvariantCulture, $"{rows} row{(rows == 1 ? string.Empty : "s")}");

    public static string Hold(long rows) => Count(rows) + (rows == 1 ? " holds" : " hold");
}
