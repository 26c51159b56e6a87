using NaftStats.Portal.Charts;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>The words of the page of a selection.</summary>
internal static class SelectionTexts
{
    public static readonly LocalizedText Tasks = new("Wat wil je doen?", "Que voulez-vous faire ?", "What do you want to do?");
    public static readonly LocalizedText BreakDown = new("Anders indelen", "Ventiler autrement", "Break down");
    public static readonly LocalizedText BreakDownHint = new("rijen, kolommen, filter", "lignes, colonnes, filtre", "rows, columns, filter");
    public static readonly LocalizedText Download = new("Downloaden", "Télécharger", "Download");
    public static readonly LocalizedText DownloadHint = new("CSV, Excel, JSON-stat", "CSV, Excel, JSON-stat", "CSV, Excel, JSON-stat");
    public static readonly LocalizedText Embed = new("Insluiten", "Intégrer", "Embed");
    public static readonly LocalizedText EmbedHint = new("op je eigen site", "sur votre site", "on your own site");
    public static readonly LocalizedText Cite = new("Citeren", "Citer", "Cite");
    public static readonly LocalizedText CiteHint = new("tekst, APA, BibTeX, CSL", "texte, APA, BibTeX, CSL", "text, APA, BibTeX, CSL");
    public static readonly LocalizedText Share = new("Link delen", "Partager le lien", "Share the link");
    public static readonly LocalizedText ShareHint = new("vast of actueel", "fixe ou actuel", "pinned or current");
    public static readonly LocalizedText Verify = new("Controleren", "Vérifier", "Verify");
    public static readonly LocalizedText VerifyHint = new("naast de druk", "face à l’imprimé", "beside the print");
    public static readonly LocalizedText Query = new("Opvragen", "Interroger", "Query");
    public static readonly LocalizedText QueryHint = new("met GraphQL", "avec GraphQL", "with GraphQL");

    public static readonly LocalizedText Form = new("Anders indelen of filteren", "Ventiler ou filtrer autrement", "Break down or filter");
    public static readonly LocalizedText FormNow = new("nu", "maintenant", "now");
    public static readonly LocalizedText Rows = new("Rijen", "Lignes", "Rows");
    public static readonly LocalizedText Columns = new("Kolommen", "Colonnes", "Columns");
    public static readonly LocalizedText MoreRows = new("Rijen verder indelen", "Subdiviser les lignes", "Subdivide the rows");
    public static readonly LocalizedText None = new("Geen", "Aucune", "None");
    public static readonly LocalizedText All = new("Alle", "Tous", "All");
    public static readonly LocalizedText RowsHint = new(
        "Tussen haakjes: het aantal categorieën.", "Entre parenthèses : le nombre de catégories.", "In brackets: the number of categories.");
    public static readonly LocalizedText ColumnsHint = new(
        "Tussen haakjes: hoeveel cellen er verborgen zijn. Enkel wat deze release bevat, staat hier.",
        "Entre parenthèses : combien de cellules sont masquées. Seul ce que contient cette version figure ici.",
        "In brackets: how many cells are hidden. Only what this release holds is listed.");
    public static readonly LocalizedText MoreFilters = new("Meer filters", "Plus de filtres", "More filters");
    public static readonly LocalizedText Years = new("Jaren", "Années", "Years");
    public static readonly LocalizedText Year = new("Jaar", "Année", "Year");
    public static readonly LocalizedText Value = new("Waarde", "Valeur", "Value");
    public static readonly LocalizedText Number = new("Aantal", "Nombre", "Number");
    public static readonly LocalizedText ChartChoice = new("Grafiek", "Graphique", "Chart");
    public static readonly LocalizedText Extras = new("Ook", "Aussi", "Also");
    public static readonly LocalizedText WithTotals = new("totalen", "totaux", "totals");
    public static readonly LocalizedText OfficialOnly = new("enkel officiële cijfers", "chiffres officiels seulement", "official figures only");
    public static readonly LocalizedText Show = new("Toon deze cijfers", "Afficher ces chiffres", "Show these figures");
    public static readonly LocalizedText Reset = new("Alles wissen", "Tout effacer", "Clear all");

    public static readonly LocalizedText Table = new("Tabel", "Tableau", "Table");
    public static readonly LocalizedText PngHint = new("de grafiek als beeld, voor een presentatie", "le graphique en image, pour une présentation", "the chart as a picture, for a presentation");
    public static readonly LocalizedText SvgHint = new("de grafiek, scherp op elke grootte", "le graphique, net à toute taille", "the chart, sharp at any size");
    public static readonly LocalizedText SameAsTable = new("dezelfde cijfers als tabel", "les mêmes chiffres en tableau", "the same figures as a table");
    public static readonly LocalizedText ChartAlone = new("de grafiek alleen", "le graphique seul", "the chart alone");
    public static readonly LocalizedText NoChart = new(
        "Zoveel cijfers passen niet in één grafiek: kies minder, of lees de tabel.",
        "Tant de chiffres ne tiennent pas dans un graphique : choisissez-en moins, ou lisez le tableau.",
        "So many figures do not fit in one chart: choose fewer, or read the table.");
    public static readonly LocalizedText Definition = new("Definitie", "Définition", "Definition");
    public static readonly LocalizedText Breaks = new("Reeksbreuken", "Ruptures de série", "Breaks in the series");
    public static readonly LocalizedText Errata = new("Errata", "Errata", "Errata");
    public static readonly LocalizedText Erratum = new("Erratum bij dit cijfer", "Erratum pour ce chiffre", "Erratum on this figure");
    public static readonly LocalizedText Notes = new("Opmerkingen", "Remarques", "Notes");
    public static readonly LocalizedText HiddenFigures = new("Verborgen cijfers", "Chiffres masqués", "Hidden figures");
    public static readonly LocalizedText HowItIsDone = new("Hoe dat gaat", "Comment cela se passe", "How that is done");
    public static readonly LocalizedText Related = new("Hoort hierbij", "Voir aussi", "Related");
    public static readonly LocalizedText Source = new("Bron", "Source", "Source");
    public static readonly LocalizedText NoSource = new(
        "Geen enkele bron drukt deze tabel.", "Aucune source n’imprime ce tableau.", "No source prints this table.");

    public static readonly LocalizedText Files = new("Bestanden", "Fichiers", "Files");
    public static readonly LocalizedText FilesIntro = new(
        "Deze selectie, met bij elk cijfer de herkomst en de status. Een verborgen cijfer is leeg, nooit nul.",
        "Cette sélection, avec l’origine et le statut de chaque chiffre. Un chiffre masqué est vide, jamais zéro.",
        "This selection, with origin and status of each figure. A hidden figure is empty, never zero.");
    public static readonly LocalizedText File = new("Bestand", "Fichier", "File");
    public static readonly LocalizedText FileFor = new("Waarvoor", "Pour", "For");

    public static readonly LocalizedText EmbedIntro = new(
        "De grafiek past zich aan de breedte van je pagina aan.", "Le graphique s’adapte à la largeur de votre page.", "The chart fits the width of your page.");
    public static readonly LocalizedText SeeItAlone = new("Bekijk hem los", "Le voir seul", "See it alone");
    public static readonly LocalizedText AsFrame = new("Als venster, blijft actueel", "En cadre, reste à jour", "As a frame, stays current");
    public static readonly LocalizedText AsPicture = new("Als beeld, vast", "En image, fixe", "As a picture, pinned");
    public static readonly LocalizedText CiteIntro = new(
        "Elk citaat noemt de release: dezelfde cijfers, voor altijd.",
        "Chaque citation nomme la version : les mêmes chiffres, pour toujours.",
        "Each citation names the release: the same figures, for ever.");
    public static readonly LocalizedText AsText = new("Tekst", "Texte", "Text");
    public static readonly LocalizedText QueryTitle = new("Opvragen met GraphQL", "Interroger avec GraphQL", "Ask it in GraphQL");
    public static readonly LocalizedText QueryIntro = new(
        "Deze vraag geeft precies de tabel hierboven.", "Cette question donne exactement le tableau ci-dessus.", "This question gives exactly the table above.");
    public static readonly LocalizedText OpenPlayground = new("Open ze in de speeltuin", "L’ouvrir dans le bac à sable", "Open it in the playground");
    public static readonly LocalizedText Question = new("Vraag", "Question", "Question");
    public static readonly LocalizedText CurrentLink = new("Actueel: volgt nieuwe releases", "Actuel : suit les nouvelles versions", "Current: follows new releases");
    public static readonly LocalizedText PinnedLink = new("Vast: altijd deze cijfers", "Fixe : toujours ces chiffres", "Pinned: always these figures");
    public static readonly LocalizedText VerifyIntro = new(
        "Leg elk cijfer naast de tabel zoals ze gedrukt is:", "Comparez chaque chiffre au tableau tel qu’imprimé :", "Put each figure beside the table as printed:");
    public static readonly LocalizedText Pinned = new(
        "Dit adres toont een vaste release.", "Cette adresse montre une version fixe.", "This address shows a pinned release.");
    public static readonly LocalizedText ToCurrent = new("Naar de actuele cijfers", "Vers les chiffres actuels", "To the current figures");
    public static readonly LocalizedText OnNaftStats = new(
        "Tabel, definitie en bestanden op NaftStats", "Tableau, définition et fichiers sur NaftStats", "Table, definition and files on NaftStats");
    public static readonly LocalizedText SinceYearBefore = new("t.o.v. het jaar ervoor", "par rapport à l’année précédente", "since the year before");
    public static readonly LocalizedText Break = new("reeksbreuk", "rupture", "break");
    public static readonly LocalizedText Legend = new(
        "verborgen om leerlingen te beschermen; kan elk getal zijn.", "masqué pour protéger les élèves ; peut être tout nombre.", "hidden to protect pupils; may be any number.");
    public static readonly LocalizedText TrueZero = new("een echte nul.", "un vrai zéro.", "a true zero.");
    public static readonly LocalizedText BreakSign = new("Streepjeslijn: reeksbreuk.", "Ligne pointillée : rupture de série.", "Dashed line: break in the series.");

    /// <summary>The endings of the files of a selection, with their names and what they are for.</summary>
    public static readonly IReadOnlyList<(string Ending, LocalizedText Name, LocalizedText For)> FileForms =
    [
        ("csv", LocalizedText.Same("CSV"), new("voor programma’s: komma, punt als decimaalteken", "pour les programmes : virgule, point décimal", "for programs: comma, decimal point")),
        ("excel.csv", new("CSV voor Excel", "CSV pour Excel", "CSV for Excel"), new("voor een Belgische Excel: puntkomma, decimale komma", "pour un Excel belge : point-virgule, virgule décimale", "for a Belgian Excel: semicolon, decimal comma")),
        ("xlsx", LocalizedText.Same("Excel"), new("tabel, cijfers en toelichting", "tableau, chiffres et notes", "table, figures and notes")),
        ("json", LocalizedText.Same("JSON-stat 2.0"), new("voor statistische software", "pour les logiciels statistiques", "for statistical software")),
        ("sdmx.csv", LocalizedText.Same("SDMX-CSV"), new("voor uitwisseling tussen statistiekdiensten", "pour l’échange entre services statistiques", "for exchange between statistical services")),
        ("parquet", LocalizedText.Same("Parquet"), new("voor analyse met R, Python of DuckDB", "pour l’analyse avec R, Python ou DuckDB", "for analysis with R, Python or DuckDB")),
    ];

    public static LocalizedText KindOf(ChartKind kind) => kind switch
    {
        ChartKind.Lines => new("Lijnen", "Lignes", "Lines"),
        ChartKind.Bar => new("Staven", "Barres", "Bars"),
        ChartKind.Grouped => new("Groepen", "Groupes", "Groups"),
        _ => new("Veelluik", "Mosaïque", "Multiples"),
    };

    public static LocalizedText OriginOf(FigureOrigin origin) => origin switch
    {
        FigureOrigin.Printed => new("gedrukt", "imprimé", "printed"),
        FigureOrigin.Computed => new("berekend", "calculé", "computed"),
        _ => new("demonstratie", "démonstration", "demonstration"),
    };

    /// <summary>The unit behind a figure, with the space that belongs between them.</summary>
    public static LocalizedText UnitAfter(Unit unit) => unit == Unit.Procent
        ? new("%", "\u00a0%", "%")
        : LocalizedText.Of(language => " " + unit.Words().In(language));

    public static LocalizedText HiddenOf(int hidden, int all) => new($"{hidden} van {all} verborgen", $"{hidden} de {all} masqués", $"{hidden} of {all} hidden");

    public static LocalizedText PercentWithin(LocalizedText dimension) => new($"% binnen {dimension.Nl}", $"% dans {dimension.Fr}", $"% within {dimension.En}");

    public static LocalizedText ChangeSince(string year, bool isPercent) => new(
        $"t.o.v. {year}{(isPercent ? ", procentpunt" : "")}", $"par rapport à {year}{(isPercent ? ", points de %" : "")}", $"since {year}{(isPercent ? ", percentage points" : "")}");

    public static LocalizedText Hidden(int hidden, int all, int threshold) => new(
        $"{hidden} van de {all} cijfers zijn verborgen (:c). Een cijfer over minder dan {threshold} leerlingen wordt nooit getoond; andere cijfers zijn verborgen om die te beschermen.",
        $"{hidden} des {all} chiffres sont masqués (:c). Un chiffre portant sur moins de {threshold} élèves n’est jamais montré ; d’autres sont masqués pour protéger ceux-là.",
        $"{hidden} of the {all} figures are hidden (:c). A figure about fewer than {threshold} pupils is never shown; others are hidden to protect those.");

    public static LocalizedText AllFrom(FigureOrigin origin) => new(
        $"{OriginOf(origin).Nl}: alle cijfers van deze tabel", $"{OriginOf(origin).Fr} : tous les chiffres de ce tableau", $"{OriginOf(origin).En}: all figures of this table");

    public static LocalizedText InYear(string year) => new($"In {year}: ", $"En {year} : ", $"In {year}: ");

    public static LocalizedText Largest(string category, string year) => new(
        $"Van de getoonde cijfers van {year} is dat van {category} het grootst: ", $"Parmi les chiffres montrés de {year}, le plus grand est celui de {category} : ", $"Of the figures shown for {year} the greatest is that of {category}: ");
}
