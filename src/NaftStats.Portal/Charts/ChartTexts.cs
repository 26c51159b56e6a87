using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Charts;

/// <summary>The words in a chart.</summary>
internal static class ChartTexts
{
    public static readonly LocalizedText Hidden = new("verborgen", "masqué", "hidden");
    public static readonly LocalizedText KeyPrinted = new("gedrukt in een bron", "imprimé dans une source", "printed in a source");
    public static readonly LocalizedText KeyComputed = new("berekend uit officiële gegevens", "calculé à partir de données officielles", "computed from official records");
    public static readonly LocalizedText KeyOfficial = new("gedrukt of berekend, officieel", "imprimé ou calculé, officiel", "printed or computed, official");
    public static readonly LocalizedText KeyDemonstration = new(
        "lichter, met rand: demonstratiecijfer", "plus clair, avec bord : chiffre de démonstration", "lighter, outlined: demonstration figure");
    public static readonly LocalizedText KeyHidden = new(":c verborgen: kan elk getal zijn", ":c masqué : peut être tout nombre", ":c hidden: may be any number");
    public static readonly LocalizedText KeyHiddenLine = new(":c verborgen: de lijn stopt", ":c masqué : la ligne s’arrête", ":c hidden: the line stops");
    public static readonly LocalizedText KeyBreak = new("breuk", "rupture", "break");
    public static readonly LocalizedText SameScale = new("overal dezelfde schaal", "partout la même échelle", "all on one scale");
    public static readonly LocalizedText SameInTable = new(
        "De tabel op de pagina geeft dezelfde cijfers.", "Le tableau sur la page donne les mêmes chiffres.", "The table on the page gives the same figures.");
    public static readonly LocalizedText Source = new("Bron", "Source", "Source");
    public static readonly LocalizedText Errata = new(
        "Er is een erratum bij deze cijfers: zie de tabel op NaftStats.", "Il y a un erratum pour ces chiffres : voir le tableau sur NaftStats.", "There is an erratum on these figures: see the table on NaftStats.");
    public static readonly LocalizedText Colon = new(": ", " : ", ": ");
    public static readonly LocalizedText SyntheticSource = new("synthetische gegevens", "données synthétiques", "synthetic records");
    public static readonly LocalizedText Release = new("release", "version", "release");
    public static readonly LocalizedText NotOfficial = new("geen officieel cijfer", "pas un chiffre officiel", "no official figure");
    public static readonly LocalizedText PartlyNotOfficial = new("deels geen officiële cijfers", "en partie pas de chiffres officiels", "partly no official figures");

    /// <summary>What the sign of a figure that there is not stands for: <c>:</c> is of two reasons.</summary>
    public static LocalizedText ReasonOf(string sign) => Sentence.Or([.. Enum.GetValues<ObservationStatus>().Where(status => status.Symbol() == sign).Select(status => status.Words())]);

    public static LocalizedText SomeOf(int shown, int all) => new($"de grootste {shown} van {all}", $"les {shown} plus grands de {all}", $"the greatest {shown} of {all}");

    public static LocalizedText UnitOf(Unit unit) => unit switch
    {
        Unit.Trajecten => new("aantal trajecten", "nombre de trajets", "number of trajecten"),
        Unit.Leerlingen => new("aantal leerlingen", "nombre d’élèves", "number of pupils"),
        Unit.Procent => new("in %", "en %", "in %"),
        Unit.Jaar => new("in jaren", "en années", "in years"),
        Unit.Dagen => new("in dagen", "en jours", "in days"),
        Unit.Deelnemers => new("aantal deelnemers", "nombre de participants", "number of participants"),
        _ => new("trajecten per leerling", "trajets par élève", "trajecten per pupil"),
    };

    public static LocalizedText KindOf(ChartKind kind) => kind switch
    {
        ChartKind.Lines => new("Lijndiagram", "Diagramme en lignes", "Line chart"),
        ChartKind.Bar => new("Staafdiagram", "Diagramme en barres", "Bar chart"),
        ChartKind.Grouped => new("Gegroepeerd staafdiagram", "Diagramme en barres groupées", "Grouped bar chart"),
        _ => new("Kleine staafdiagrammen op dezelfde schaal", "Petits diagrammes en barres à la même échelle", "Small bar charts on one scale"),
    };
}
