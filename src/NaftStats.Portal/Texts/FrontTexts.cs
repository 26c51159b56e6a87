using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>The words of the front page, the themes and the search.</summary>
internal static class FrontTexts
{
    public static readonly LocalizedText Title = new("Naadloze flexibele trajecten in cijfers", "Les trajets flexibles sans rupture en chiffres", "Seamless flexible trajectories in figures");
    public static readonly LocalizedText Lead = new(
        "NAFT houdt leerlingen van het secundair onderwijs in Vlaanderen en Brussel aan boord: een begeleider werkt een tijd met één leerling of een hele klas, samen met de school, de ouders en het CLB.",
        "NAFT garde à bord des élèves de l’enseignement secondaire en Flandre et à Bruxelles : un accompagnateur travaille un temps avec un élève ou toute une classe, avec l’école, les parents et le CLB.",
        "NAFT keeps pupils of secondary education in Flanders and Brussels on board: a coach works for a time with one pupil or a whole class, together with the school, the parents and the CLB.");
    public static readonly LocalizedText SearchLabel = new(
        "Zoek een cijfer, een begrip of een gedrukte tabel", "Cherchez un chiffre, une notion ou un tableau imprimé", "Search a figure, a concept or a printed table");
    public static readonly LocalizedText ForExample = new("Bijvoorbeeld", "Par exemple", "For example");
    public static readonly LocalizedText KeyFigures = new("Kerncijfers", "Chiffres clés", "Key figures");
    public static readonly LocalizedText ByTheme = new("Alle cijfers, per thema", "Tous les chiffres, par thème", "All figures, by theme");
    public static readonly LocalizedText ByThemeHint = new(
        "Kies een indicator en deel hem daarna in naar jaar, gebied, onderwijsvorm, geslacht of leeftijd.",
        "Choisissez un indicateur, puis ventilez-le par année, zone, forme d’enseignement, sexe ou âge.",
        "Choose an indicator, then break it down by year, area, form of education, sex or age.");
    public static readonly LocalizedText Indicator = new("Indicator", "Indicateur", "Indicator");
    public static readonly LocalizedText HowToRead = new("Zo lees je een cijfer", "Comment lire un chiffre", "How to read a figure");
    public static readonly LocalizedText HowToReadHint = new(
        "Waar een cijfer vandaan komt, staat ervoor. Wat ontbreekt, zegt waarom.",
        "L’origine d’un chiffre est indiquée devant lui. Ce qui manque dit pourquoi.",
        "Where a figure comes from stands before it. What is missing says why.");
    public static readonly LocalizedText PrintedMeans = new("Het bronrapport drukt precies dit cijfer.", "Le rapport source imprime exactement ce chiffre.", "The source report prints this very figure.");
    public static readonly LocalizedText ComputedMeans = new("Berekend uit officiële cijfers, zo niet gedrukt.", "Calculé à partir de chiffres officiels, non imprimé tel quel.", "Computed from official figures, not printed as such.");
    public static readonly LocalizedText DemonstrationMeans = new("Berekend uit synthetische gegevens. Geen officieel cijfer.", "Calculé à partir de données synthétiques. Pas un chiffre officiel.", "Computed from synthetic records. No official figure.");
    public static readonly LocalizedText ZeroMeans = new("Een echte nul: er was er geen.", "Un vrai zéro : il n’y en avait pas.", "A true zero: there was none.");
    public static readonly LocalizedText HiddenMeans = new(
        "Verborgen om leerlingen te beschermen. Kan elk getal zijn, niet noodzakelijk een klein.",
        "Masqué pour protéger des élèves. Peut être tout nombre, pas forcément petit.",
        "Hidden to protect pupils. May be any number, not necessarily a small one.");
    public static readonly LocalizedText NotApplicableMeans = new("Kan niet bestaan, zoals het geslacht van een klas.", "Ne peut exister, comme le sexe d’une classe.", "Cannot exist, such as the sex of a class.");
    public static readonly LocalizedText MissingMeans = new("Niet gevraagd, of niet in deze release.", "Non demandé, ou absent de cette version.", "Not asked, or not in this release.");
    public static readonly LocalizedText BreakSign = new("Breuk", "Rupture", "Break");
    public static readonly LocalizedText BreakMeans = new(
        "Streepjeslijn: wat erna komt, is anders geteld dan wat ervoor komt.",
        "Ligne pointillée : ce qui suit est compté autrement que ce qui précède.",
        "Dashed line: what comes after is counted in another way than what comes before.");
    public static readonly LocalizedText Further = new("Verder werken met de cijfers", "Continuer avec les chiffres", "Work on with the figures");
    public static readonly LocalizedText FilesText = new(
        "Elke selectie als CSV, Excel, JSON-stat, SDMX of Parquet, elke grafiek als SVG of PNG.",
        "Chaque sélection en CSV, Excel, JSON-stat, SDMX ou Parquet, chaque graphique en SVG ou PNG.",
        "Every selection as CSV, Excel, JSON-stat, SDMX or Parquet, every chart as SVG or PNG.");
    public static readonly LocalizedText GraphQLText = new(
        "Vraag in één keer precies de cijfers die je nodig hebt. Zonder sleutel.",
        "Demandez en une fois exactement les chiffres qu’il vous faut. Sans clé.",
        "Ask at once for exactly the figures that you need. Without a key.");
    public static readonly LocalizedText Check = new("Controle", "Contrôle", "Check");
    public static readonly LocalizedText CheckText = new(
        "Leg elk gedrukt cijfer naast het berekende en lees waarom het soms verschilt.",
        "Comparez chaque chiffre imprimé au chiffre calculé et lisez pourquoi il diffère parfois.",
        "Put every printed figure beside the computed one and read why it sometimes differs.");
    public static readonly LocalizedText Protection = new("Bescherming", "Protection", "Protection");
    public static readonly LocalizedText ProtectionText = new(
        "Welke aanvallen op deze release geprobeerd zijn, en wat ze opleverden.",
        "Quelles attaques ont été tentées sur cette version, et ce qu’elles ont donné.",
        "Which attacks on this release were tried, and what they came to.");
    public static readonly LocalizedText AsPrinted = new("Zoals de bronnen ze drukken", "Tels que les sources les impriment", "As the sources print them");
    public static readonly LocalizedText AllPrinted = new("Alle gedrukte tabellen", "Tous les tableaux imprimés", "All printed tables");
    public static readonly LocalizedText SearchTitle = new("Zoeken", "Recherche", "Search");
    public static readonly LocalizedText SearchHint = new("Typ een woord: een indicator, een categorie, een begrip.", "Tapez un mot : un indicateur, une catégorie, une notion.", "Type a word: an indicator, a category, a concept.");
    public static readonly LocalizedText NothingFoundHint = new(
        "Probeer een ander woord, of begin bij de thema’s.", "Essayez un autre mot, ou commencez par les thèmes.", "Try another word, or begin with the themes.");

    public static LocalizedText NothingFound(string words) => new($"Niets gevonden voor “{words}”.", $"Rien trouvé pour « {words} ».", $"Nothing found for “{words}”.");

    public static LocalizedText FoundFor(int count, string words) => new(
        $"{count} gevonden voor “{words}”", $"{count} trouvés pour « {words} »", $"{count} found for “{words}”");

    public static LocalizedText PrintedCount(int count) => new(
        $"De bronnen drukken {count} tabellen. Elk cijfer staat naast wat NaftStats berekent.",
        $"Les sources impriment {count} tableaux. Chaque chiffre figure à côté de ce que NaftStats calcule.",
        $"The sources print {count} tables. Each figure stands beside what NaftStats computes.");

    public static LocalizedText AllOf(int count) => new($"Alle {count} indicatoren", $"Les {count} indicateurs", $"All {count} indicators");
}
