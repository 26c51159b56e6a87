namespace NaftStats.Testing;

/// <summary>A seed-data folder small enough to break in every place.</summary>
public static class MiniSeedData
{
    public const string Records = "records/trajecten-2024.csv";

    public const string Header = "traject,trajecttype,leerling,begindatum,einddatum,dossierstatus,region,leeftijd,interventie,terug,reden\n";

    public const string GoodRow = "T1,individueel,L1,2024-01-08,2024-03-01,afgesloten,antwerpen,14,groep|coaching,nee,werk\n";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["policy.yaml"] = "profile: audited-release\nthreshold: 5\nmean-threshold: 10\nfine-order: 2\ncoarse-order: 3\ncore-dimensions: [trajecttype, region]\n",
        ["definitions/themes.yaml"] = "- code: trajecten\n  title: {nl: a, fr: b, en: c}\n",
        ["definitions/indicators.yaml"] =
            "- code: opgestarte-trajecten\n  theme: trajecten\n  population: opgestart\n  measure: trajecten\n  unit: trajecten\n  title: {nl: a, fr: b, en: c}\n  definition: {nl: a, fr: b, en: c}\n",
        ["definitions/dimensions.yaml"] =
            Dimension("year") + Dimension("trajecttype") + Dimension("region")
            + Dimension("leeftijdsgroep", "  applies-to: [individueel]\n  derived-from: leeftijd\n  unit: leerling\n")
            + Dimension("interventie", "  multi-response: true\n")
            + Dimension("terug", "  applies-to: [individueel]\n  populations: [afgesloten]\n")
            + Dimension("reden", "  applies-to: [individueel]\n  populations: [afgesloten]\n  registered-when: {dimension: terug, category: \"nee\"}\n"),
        ["codelists/year.csv"] = Codelist("2024"),
        ["codelists/trajecttype.csv"] = Codelist("individueel", "klas"),
        ["codelists/region.csv"] = Codelist("antwerpen", "brussel"),
        ["codelists/leeftijdsgroep.csv"] = "code,level,parent,nl,fr,en,from,to\n12-14,leeftijdsgroep,,a,b,c,12,14\nouder,leeftijdsgroep,,a,b,c,15,\n",
        ["codelists/interventie.csv"] = Codelist("groep", "coaching"),
        ["codelists/terug.csv"] = Codelist("ja", "nee"),
        ["codelists/reden.csv"] = Codelist("werk", "hulp"),
        [Records] = Header + GoodRow,
    };

    public static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder();
        foreach (var (name, text) in Files)
        {
            File.WriteAllText(folder.File(name), text);
        }

        return folder;
    }

    private static string Dimension(string code, string more = "") =>
        $"- code: {code}\n  title: {{nl: a, fr: b, en: c}}\n  definition: {{nl: a, fr: b, en: c}}\n{more}";

    private static string Codelist(params string[] codes)
    {
        var level = codes switch
        {
            ["2024"] => "year",
            ["individueel", ..] => "trajecttype",
            ["antwerpen", ..] => "region",
            ["groep", ..] => "interventie",
            ["ja", ..] => "terug",
            _ => "reden",
        };
        return "code,level,parent,nl,fr,en\n" + string.Concat(codes.Select(code => $"{code},{level},,{code},{code},{code}\n"));
    }
}
