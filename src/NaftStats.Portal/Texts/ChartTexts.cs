using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

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
}
