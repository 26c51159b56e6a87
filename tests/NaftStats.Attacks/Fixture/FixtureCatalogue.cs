namespace NaftStats.Attacks.Fixture;

/// <summary>The catalogue of the fixture: every kind of dimension and of indicator that the shipped one has, with fewer categories.</summary>
internal static class FixtureCatalogue
{
    public static readonly string Dimensions =
        Dimension("year") + Dimension("trajecttype")
        + Dimension("region", "  levels:\n" + Level("werkingsgebied") + Level("provincie") + Level("geheel"))
        + Dimension("onderwijsvorm", "  levels:\n" + Level("opleidingsniveau") + Level("groep"))
        + Dimension("geslacht", "  applies-to: [individueel]\n  unit: leerling\n")
        + Dimension("leeftijdsgroep", "  applies-to: [individueel]\n  derived-from: leeftijd\n")
        + Dimension("leeftijd", "  applies-to: [individueel]\n  derived-from: leeftijd\n")
        + Dimension("thuistaal", "  applies-to: [individueel]\n")
        + Dimension("gezinssituatie", "  applies-to: [individueel]\n")
        + Dimension("actor", "  applies-to: [individueel]\n  populations: [afgesloten]\n  multi-response: true\n")
        + Dimension("terug-naar-school", "  applies-to: [individueel]\n  populations: [afgesloten]\n")
        + Dimension("reden-niet-terug", "  applies-to: [individueel]\n  populations: [afgesloten]\n  registered-when: {dimension: terug-naar-school, category: nee}\n")
        + Dimension("deelnemers", "  applies-to: [klas]\n  derived-from: deelnemers\n")
        + Dimension("begeleidingsduur", "  populations: [afgesloten]\n  derived-from: duur\n");

    public static readonly string Indicators = string.Concat(
        from population in new[] { ("", "alle"), ("opgestarte-", "opgestart"), ("afgesloten-", "afgesloten"), ("doorlopende-", "doorlopend") }
        from measure in new[] { "trajecten", "leerlingen" }
        select Indicator(population.Item1 + measure, population.Item2, measure, measure, 0))
        + Indicator("trajecten-per-leerling", "opgestart", "ratio", "trajecten-per-leerling", 2)
        + Indicator("gemiddelde-leeftijd", "opgestart", "mean", "jaar", 1, "of: leeftijd")
        + Indicator("gemiddelde-begeleidingsduur", "afgesloten", "mean", "dagen", 0, "of: duur")
        + Indicator("gemiddeld-aantal-deelnemers", "opgestart", "mean", "deelnemers", 1, "of: deelnemers")
        + Indicator("aandeel-vrouwelijk", "opgestart", "share", "procent", 1, "of: {dimension: geslacht, category: vrouwelijk}")
        + Indicator("aandeel-klastrajecten", "alle", "share", "procent", 1, "of: {dimension: trajecttype, category: klas}")
        + Indicator("aandeel-thuistaal-nederlands", "opgestart", "share", "procent", 1, "of: {dimension: thuistaal, category: nederlands}")
        + Indicator("aandeel-clb-betrokken", "afgesloten", "share", "procent", 1, "of: {dimension: actor, category: clb}")
        + Indicator("aandeel-terug-naar-school", "afgesloten", "share", "procent", 1, "of: {dimension: terug-naar-school, category: ja}")
        + Indicator("aandeel-terug-door-werk", "afgesloten", "share", "procent", 1, "of: {dimension: reden-niet-terug, category: werk}");

    public static readonly IReadOnlyDictionary<string, string> Codelists = new Dictionary<string, string>
    {
        ["trajecttype"] = Codelist(["individueel,trajecttype,", "klas,trajecttype,"]),
        ["region"] = Codelist(
        [
            "vlaanderen-en-brussel,geheel,",
            "provincie-antwerpen,provincie,vlaanderen-en-brussel", "provincie-oost-vlaanderen,provincie,vlaanderen-en-brussel",
            "provincie-limburg,provincie,vlaanderen-en-brussel", "brussels-hoofdstedelijk-gewest,provincie,vlaanderen-en-brussel",
            "antwerpen,werkingsgebied,provincie-antwerpen", "mechelen,werkingsgebied,provincie-antwerpen", "turnhout,werkingsgebied,provincie-antwerpen",
            "gent,werkingsgebied,provincie-oost-vlaanderen", "meetjesland,werkingsgebied,provincie-oost-vlaanderen", "waas-en-dender,werkingsgebied,provincie-oost-vlaanderen",
            "limburg,werkingsgebied,provincie-limburg", "brussel,werkingsgebied,brussels-hoofdstedelijk-gewest",
        ]),
        ["onderwijsvorm"] = Codelist(
        [
            "gewoon-secundair,groep,", "buitengewoon,groep,", "overige,groep,",
            "aso,opleidingsniveau,gewoon-secundair", "tso,opleidingsniveau,gewoon-secundair", "bso,opleidingsniveau,gewoon-secundair",
            "buso,opleidingsniveau,buitengewoon", "okan,opleidingsniveau,overige", "geen,opleidingsniveau,overige",
        ]),
        ["geslacht"] = Codelist(["mannelijk,geslacht,", "vrouwelijk,geslacht,"]),
        ["leeftijdsgroep"] = Bands("leeftijdsgroep", (12, 14), (15, 17), (18, 19)),
        ["leeftijd"] = Bands("leeftijd", [.. Enumerable.Range(12, 8).Select(age => (age, age))]),
        ["thuistaal"] = Codelist(["nederlands,thuistaal,", "nederlands-en-andere,thuistaal,", "andere,thuistaal,", "niet-opgegeven,thuistaal,"]),
        ["gezinssituatie"] = Codelist(
            ["kerngezin,gezinssituatie,", "eenoudergezin,gezinssituatie,", "nieuw-samengesteld,gezinssituatie,", "pleeggezin,gezinssituatie,", "zelfstandig,gezinssituatie,"]),
        ["actor"] = Codelist(["clb,actor,", "ouders,actor,", "politie,actor,"]),
        ["terug-naar-school"] = Codelist(["ja,terug-naar-school,", "nee,terug-naar-school,"]),
        ["reden-niet-terug"] = Codelist(["werk,reden-niet-terug,", "hulpverlening,reden-niet-terug,", "andere,reden-niet-terug,", "onbekend,reden-niet-terug,"]),
        ["deelnemers"] = Bands("deelnemers", (1, 9), (10, 19), (20, 29)),
        ["begeleidingsduur"] = Bands("begeleidingsduur", (0, 28), (29, 60), (61, 120), (121, 400)),
    };

    public static string Codelist(IEnumerable<string> rows) =>
        "code,level,parent,nl,fr,en\n" + string.Concat(rows.Select(row => $"{row},{row.Split(',')[0]},{row.Split(',')[0]},{row.Split(',')[0]}\n"));

    private static string Bands(string code, params (int From, int To)[] bands) =>
        "code,level,parent,nl,fr,en,from,to\n" + string.Concat(bands.Select(band => $"{code}-{band.From},{code},,{band.From}-{band.To},{band.From}-{band.To},{band.From}-{band.To},{band.From},{band.To}\n"));

    private static string Dimension(string code, string more = "") => $"- code: {code}\n  title: {Text(code)}\n  definition: {Text(code)}\n{more}";

    private static string Level(string code) => $"    - {{code: {code}, title: {Text(code)}}}\n";

    private static string Indicator(string code, string population, string measure, string unit, int decimals, string? of = null) =>
        $"- code: {code}\n  theme: trajecten\n  population: {population}\n  measure: {measure}\n  unit: {unit}\n  decimals: {decimals}\n  title: {Text(code)}\n  definition: {Text(code)}\n"
        + (of is null ? "" : $"  {of}\n");

    private static string Text(string text) => $"{{nl: {text}, fr: {text}, en: {text}}}";
}
