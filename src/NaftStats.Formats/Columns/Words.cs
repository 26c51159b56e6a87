using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Columns;

/// <summary>The words that the forms need beside those of the catalogue.</summary>
internal static class Words
{
    public static readonly LocalizedText Year = new("Jaar", "Année", "Year");
    public static readonly LocalizedText Release = new("Release", "Version", "Release");
    public static readonly LocalizedText Indicator = new("Indicator", "Indicateur", "Indicator");
    public static readonly LocalizedText Value = new("Waarde", "Valeur", "Value");
    public static readonly LocalizedText Unit = new("Eenheid", "Unité", "Unit");
    public static readonly LocalizedText Decimals = new("Decimalen", "Décimales", "Decimals");
    public static readonly LocalizedText Status = new("Status", "Statut", "Status");
    public static readonly LocalizedText Confidentiality = new("Vertrouwelijkheid", "Confidentialité", "Confidentiality");
    public static readonly LocalizedText Origin = new("Herkomst", "Origine", "Origin");
    public static readonly LocalizedText Break = new("Breuk in de reeks", "Rupture de série", "Break in the series");

    public static readonly LocalizedText Erratum = new("Erratum", "Erratum", "Erratum");

    public static readonly LocalizedText Table = new("Tabel", "Tableau", "Table");
    public static readonly LocalizedText Data = new("Gegevens", "Données", "Data");
    public static readonly LocalizedText About = new("Toelichting", "Explications", "About");
    public static readonly LocalizedText Definition = new("Definitie", "Définition", "Definition");
    public static readonly LocalizedText Protection = new("Bescherming", "Protection", "Protection");
    public static readonly LocalizedText Notes = new("Opmerkingen", "Remarques", "Notes");
    public static readonly LocalizedText Source = new("Bron", "Source", "Source");
    public static readonly LocalizedText Citation = new("Bronvermelding", "Citation", "Citation");
    public static readonly LocalizedText License = new("Licentie", "Licence", "Licence");
    public static readonly LocalizedText Address = new("Vast adres", "Adresse permanente", "Address that stays");

    public static readonly LocalizedText HiddenMeaning = new(
        "Een verborgen cijfer (:c) beschermt leerlingen. Het is niet noodzakelijk nul of klein: het kan elk getal zijn. Een nul is een echte nul.",
        "Un chiffre masqué (:c) protège des élèves. Il n’est pas forcément nul ou petit : il peut être n’importe quel nombre. Un zéro est un vrai zéro.",
        "A hidden figure (:c) protects pupils. It is not necessarily zero or small: it can be any number. A zero is a true zero.");

    public static readonly LocalizedText Italics = new(
        "Cursief: demonstratiecijfer, geen officieel cijfer.",
        "En italique : chiffre de démonstration, non officiel.",
        "In italics: demonstration figure, not official.");
}
