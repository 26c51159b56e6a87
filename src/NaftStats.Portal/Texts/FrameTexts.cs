using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>The words round every page.</summary>
internal static class FrameTexts
{
    public static readonly LocalizedText SkipToContent = new("Naar de inhoud", "Aller au contenu", "Skip to content");
    public static readonly LocalizedText MainMenu = new("Hoofdmenu", "Menu principal", "Main menu");
    public static readonly LocalizedText LanguageMenu = new("Taal", "Langue", "Language");
    public static readonly LocalizedText Path = new("Kruimelpad", "Fil d’Ariane", "Breadcrumbs");
    public static readonly LocalizedText Figures = new("Cijfers", "Chiffres", "Figures");
    public static readonly LocalizedText PrintedTables = new("Gedrukte tabellen", "Tableaux imprimés", "Printed tables");
    public static readonly LocalizedText Releases = new("Releases", "Versions", "Releases");
    public static readonly LocalizedText Method = new("Methode", "Méthode", "Method");
    public static readonly LocalizedText DemonstrationTitle = new("Demonstratiecijfers.", "Chiffres de démonstration.", "Demonstration figures.");
    public static readonly LocalizedText Demonstration = new(
        "Wat lichter staat, met een rand, komt uit synthetische gegevens en is geen officieel cijfer.",
        "Ce qui est plus clair, avec un bord, vient de données synthétiques et n’est pas un chiffre officiel.",
        "What is lighter, with an outline, comes from synthetic records and is no official figure.");
    public static readonly LocalizedText HowToRead = new("Zo lees je ze", "Comment les lire", "How to read them");
    public static readonly LocalizedText About = new(
        "Cijfers over naadloze flexibele trajecten in Vlaanderen en Brussel. Geen cookies, geen meting van bezoek.",
        "Chiffres sur les trajets flexibles sans rupture en Flandre et à Bruxelles. Sans cookies, sans mesure de visites.",
        "Figures on seamless flexible trajectories in Flanders and Brussels. No cookies, no tracking.");
    public static readonly LocalizedText AboutFigures = new("Over de cijfers", "À propos des chiffres", "About the figures");
    public static readonly LocalizedText Definitions = new("Begrippen en definities", "Notions et définitions", "Concepts and definitions");
    public static readonly LocalizedText Privacy = new("Hoe leerlingen beschermd zijn", "Comment les élèves sont protégés", "How pupils are protected");
    public static readonly LocalizedText Proof = new("Bewijs van de bescherming", "Preuve de la protection", "Proof of the protection");
    public static readonly LocalizedText ForReuse = new("Voor hergebruik", "Pour la réutilisation", "For reuse");
    public static readonly LocalizedText WholeRelease = new("De hele release als CSV", "Toute la version en CSV", "The whole release as CSV");
    public static readonly LocalizedText Catalogue = new("Catalogus (DCAT-AP)", "Catalogue (DCAT-AP)", "Catalogue (DCAT-AP)");
    public static readonly LocalizedText Feed = new("Nieuwe releases (Atom)", "Nouvelles versions (Atom)", "New releases (Atom)");
    public static readonly LocalizedText Release = new("Release", "Version", "Release");
    public static readonly LocalizedText ReleaseIsDemonstration = new("demonstratie", "démonstration", "demonstration");
    public static readonly LocalizedText Years = new("Jaren", "Années", "Years");
    public static readonly LocalizedText Search = new("Zoek", "Chercher", "Search");

    /// <summary>The name of a language in itself.</summary>
    public static string NameOf(Language language) => language switch { Language.Fr => "Français", Language.En => "English", _ => "Nederlands" };

    /// <summary>The code of a language, as addresses and pages write it.</summary>
    public static string CodeOf(Language language) => language.ToString().ToLowerInvariant();
}
