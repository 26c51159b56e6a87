using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>The words of the pages of printed tables.</summary>
internal static class PrintedTexts
{
    public static readonly LocalizedText Title = new("Gedrukte tabellen", "Tableaux imprimés", "Printed tables");
    public static readonly LocalizedText Intro = new(
        "Wat de brondocumenten drukken, cijfer voor cijfer naast wat NaftStats berekent.",
        "Ce que les documents sources impriment, chiffre par chiffre, face à ce que NaftStats calcule.",
        "What the source documents print, figure by figure beside what NaftStats computes.");
    public static readonly LocalizedText Table = new("Tabel", "Tableau", "Table");
    public static readonly LocalizedText Section = new("Deel", "Section", "Section");
    public static readonly LocalizedText Computed = new("Ook berekend", "Aussi calculés", "Also computed");
    public static readonly LocalizedText Reference = new("Enkel gedrukt", "Imprimés seulement", "Printed only");
    public static readonly LocalizedText ReferenceHint = new(
        "Deze tabellen tellen op hun eigen manier (andere periode, ander gebied, andere definitie). Ze staan er zoals gedrukt en worden nooit met berekende cijfers gemengd.",
        "Ces tableaux comptent à leur manière (autre période, autre zone, autre définition). Ils figurent tels qu’imprimés et ne sont jamais mêlés aux chiffres calculés.",
        "These tables count in their own way (another period, another area, another definition). They stand as printed and are never mixed with computed figures.");
    public static readonly LocalizedText LeftOut = new("Niet overgenomen", "Non repris", "Left out");
    public static readonly LocalizedText Agreement = new("Overeenkomst", "Concordance", "Agreement");
    public static readonly LocalizedText FigureByFigure = new("Cijfer voor cijfer", "Chiffre par chiffre", "Figure by figure");
    public static readonly LocalizedText PrintedLeft = new("gedrukt", "imprimé", "printed");
    public static readonly LocalizedText ComputedRight = new("berekend", "calculé", "computed");
    public static readonly LocalizedText SideBySide = new(
        "Links gedrukt, rechts uit de release, afgerond zoals gedrukt.",
        "À gauche imprimé, à droite tiré de la version, arrondi comme imprimé.",
        "Left as printed, right from the release, rounded as printed.");
    public static readonly LocalizedText WhyDifferent = new("Waarom een cijfer verschilt", "Pourquoi un chiffre diffère", "Why a figure differs");
    public static readonly LocalizedText HiddenText = new(
        "Cijfers zijn verborgen (:c) om leerlingen te beschermen, ook waar een bron ze drukt. Een verborgen cijfer kan elk getal zijn.",
        "Des chiffres sont masqués (:c) pour protéger des élèves, même si une source les imprime. Un chiffre masqué peut être tout nombre.",
        "Figures are hidden (:c) to protect pupils, even where a source prints them. A hidden figure may be any number.");
    public static readonly LocalizedText TheSource = new("De bron", "La source", "The source");
    public static readonly LocalizedText ReadDocument = new("Lees het document", "Lire le document", "Read the document");
    public static readonly LocalizedText AsSelection = new("Deze cijfers als selectie", "Ces chiffres en sélection", "These figures as a selection");
    public static readonly LocalizedText AllTables = new("Alle tabellen van dit document", "Tous les tableaux de ce document", "All tables of this document");
    public static readonly LocalizedText Total = new("Totaal", "Total", "Total");
    public static readonly LocalizedText Notes = new("Opmerkingen bij de druk", "Remarques sur l’imprimé", "Notes on the print");
    public static readonly LocalizedText Remark = new("Opmerking", "Remarque", "Remark");

    public static LocalizedText WordOf(Agreement agreement) => agreement switch
    {
        Statistics.Comparison.Agreement.AsPrinted => new("zoals gedrukt", "tel qu’imprimé", "as printed"),
        Statistics.Comparison.Agreement.Rounded => new("afgerond", "arrondi", "rounded"),
        Statistics.Comparison.Agreement.Hidden => new("verborgen", "masqué", "hidden"),
        Statistics.Comparison.Agreement.Explained => new("uitgelegd", "expliqué", "explained"),
        Statistics.Comparison.Agreement.Differs => new("wijkt af", "s’écarte", "differs"),
        _ => new("niet vergeleken", "non comparé", "not compared"),
    };

    public static LocalizedText Answer(int all, int asPrinted, int differs) => new(
        $"Van de {all} gedrukte cijfers komen er {asPrinted} precies zo uit de berekening. {(differs == 0 ? "Geen enkel verschil bleef zonder uitleg." : $"{differs} wijken af zonder uitleg.")}",
        $"Des {all} chiffres imprimés, {asPrinted} sortent exactement ainsi du calcul. {(differs == 0 ? "Aucune différence n’est restée sans explication." : $"{differs} s’écartent sans explication.")}",
        $"Of the {all} printed figures {asPrinted} come out of the computation exactly so. {(differs == 0 ? "No difference was left without an explanation." : $"{differs} differ without an explanation.")}");

    public static LocalizedText ColumnOf(PublishedColumn column) => column switch
    {
        { Kind: MeasureKind.Share, BaseIsSumOfCells: true } => new("Aandeel op de som van de cellen, %", "Part de la somme des cellules, %", "Share of the sum of the cells, %"),
        { Kind: MeasureKind.Share } => new("Aandeel, %", "Part, %", "Share, %"),
        { Kind: MeasureKind.Leerlingen } => new("Leerlingen", "Élèves", "Pupils"),
        { Kind: MeasureKind.Mean } => new("Gemiddelde", "Moyenne", "Mean"),
        { Kind: MeasureKind.Ratio } => new("Verhouding", "Rapport", "Ratio"),
        _ => new("Trajecten", "Trajets", "Trajecten"),
    };

    public static LocalizedText PopulationOf(Statistics.Classification.Population population) => population switch
    {
        Statistics.Classification.Population.Opgestart => new("opgestart", "commencés", "started"),
        Statistics.Classification.Population.Afgesloten => new("afgesloten", "clôturés", "closed"),
        Statistics.Classification.Population.Doorlopend => new("doorlopend", "en cours", "carried over"),
        _ => new("alle", "tous", "all"),
    };

    public static LocalizedText PeriodOf(PeriodType period) => period switch
    {
        PeriodType.Schooljaar => new("schooljaar", "année scolaire", "school year"),
        PeriodType.Referentiedatum => new("referentiedatum", "date de référence", "reference date"),
        _ => new("kalenderjaar", "année civile", "calendar year"),
    };

    public static LocalizedText ScopeOf(GeographicScope scope) => scope switch
    {
        GeographicScope.VlaamsGewest => new("Vlaams Gewest", "Région flamande", "Flemish Region"),
        GeographicScope.Brussel => new("Brussel", "Bruxelles", "Brussels"),
        _ => new("Vlaamse Gemeenschap", "Communauté flamande", "Flemish Community"),
    };
}
