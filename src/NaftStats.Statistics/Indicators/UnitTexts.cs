using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Indicators;

/// <summary>How a unit is written for people.</summary>
public static class UnitTexts
{
    /// <summary>The unit as it stands behind a figure: "trajecten", "%".</summary>
    public static LocalizedText Words(this Unit unit) => unit switch
    {
        Unit.Trajecten => new("trajecten", "trajets", "trajecten"),
        Unit.Leerlingen => new("leerlingen", "élèves", "pupils"),
        Unit.Procent => LocalizedText.Same("%"),
        Unit.Jaar => new("jaar", "ans", "years"),
        Unit.Dagen => new("dagen", "jours", "days"),
        Unit.Deelnemers => new("deelnemers", "participants", "participants"),
        _ => new("trajecten per leerling", "trajets par élève", "trajecten per pupil"),
    };
}
