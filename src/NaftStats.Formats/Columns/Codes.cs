using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;

namespace NaftStats.Formats.Columns;

/// <summary>How codes are written in the forms.</summary>
internal static class Codes
{
    /// <summary>A unit.</summary>
    public static string Of(Unit unit) => unit switch
    {
        Unit.TrajectenPerLeerling => "trajecten-per-leerling",
        _ => unit.ToString().ToLowerInvariant(),
    };

    /// <summary>The origin of a figure.</summary>
    public static string Of(FigureOrigin origin) => origin.ToString().ToLowerInvariant();
}
