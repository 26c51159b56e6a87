using System.Text.RegularExpressions;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;
using NaftStats.Testing;

namespace NaftStats.Disclosure.Tests.SeedData;

/// <summary>The mistakes of published years, as the seed data record them.</summary>
public partial class ErrataReaderTests
{
    private const string Sound = """
        - code: eerste
          date: "2025-02-01"
          by: "De dienst"
          releases: ["2024.1"]
          years: ["2024"]
          text: {nl: "fout", fr: "faux", en: "wrong"}
        - code: tweede
          date: "2025-03-01"
          by: "De dienst"
          releases: ["2024.1", "2024.2"]
          years: ["2024"]
          indicators: [opgestarte-trajecten]
          where: {region: [antwerpen], terug: [ja, "nee"]}
          text: {nl: "fout", fr: "faux", en: "wrong"}

        """;

    [Fact]
    public void Errata_are_read_the_latest_first()
    {
        using var folder = Folder(Sound);

        var errata = SeedDataSet.Read(folder.Path).Catalogue.Errata;

        Assert.Equal(["tweede", "eerste"], errata.Select(erratum => erratum.Code));
        Assert.Equal(new DateOnly(2025, 3, 1), errata[0].Date);
        Assert.Equal("region antwerpen; terug ja nee", string.Join("; ", errata[0].Where.Select(where => $"{where.Dimension} {string.Join(' ', where.Categories)}")));
        Assert.Empty(errata[1].Where);
    }

    [Fact]
    public void What_publishing_tells_to_write_is_read()
    {
        using var folder = Folder(ErrataReader.Example("2024", null, new DateOnly(2025, 3, 1)));

        var erratum = Assert.Single(SeedDataSet.Read(folder.Path).Catalogue.Errata);

        Assert.Equal("2024.1 2024", string.Join(' ', erratum.Releases.Concat(erratum.Years)));
    }

    [Fact]
    public void The_example_of_the_documentation_is_in_order()
    {
        using var folder = new TemporaryFolder();
        foreach (var part in (string[])["codelists", "definitions"])
        {
            folder.Copy(Repository.PathOf($"seed-data/{part}"), part);
        }

        var readme = File.ReadAllText(Repository.PathOf("seed-data/README.md"));
        File.WriteAllText(folder.File(ErrataReader.File), Example().Match(readme).Groups[1].Value);
        var files = new SeedFiles(folder.Path);

        Assert.Equal("gent-2024", Assert.Single(CatalogueReader.Read(files).Errata).Code);
        Assert.Empty(files.Problems);
    }

    [Theory]
    [InlineData("code: tweede", "code: eerste", "SEED_DUPLICATE", "")]
    [InlineData("date: \"2025-03-01\"", "date: \"1/3/2025\"", "SEED_KIND", "Write 2025-01-31.")]
    [InlineData("by: \"De dienst\"", "door: \"De dienst\"", "SEED_KEY_MISSING", "Add \"by: ...\".")]
    [InlineData("\"2024.2\"", "\"release 2\"", "ERRATUM_RELEASE", "Write 2024.1, as the release is called.")]
    [InlineData("years: [\"2024\"]", "years: [\"2042\"]", "CODE_UNKNOWN", "Did you mean \"2024\"?")]
    [InlineData("years: [\"2024\"]", "years: []", "SEED_KEY_MISSING", "Write \"years: [\"2024\"]\"")]
    [InlineData("[opgestarte-trajecten]", "[opgestarte-traject]", "CODE_UNKNOWN", "Did you mean \"opgestarte-trajecten\"?")]
    [InlineData("region: [antwerpen]", "regio: [antwerpen]", "DIMENSION_UNKNOWN", "Did you mean \"region\"?")]
    [InlineData("region: [antwerpen]", "region: [antwerp]", "CATEGORY_UNKNOWN", "Did you mean \"antwerpen\"?")]
    [InlineData("where: {region", "wher: {region", "SEED_KEY_UNKNOWN", "Did you mean \"where\"?")]
    [InlineData("nl: \"fout\"", "nl: \"402 in 2024\"", "ERRATUM_NUMBER", "Say it in words")]
    [InlineData(", en: \"wrong\"", "", "SEED_KEY_MISSING", "Add \"en: ...\".")]
    public void A_slip_is_told_with_file_line_and_remedy(string right, string wrong, string code, string remedy)
    {
        using var folder = Folder(Sound.Replace(right, wrong, StringComparison.Ordinal));

        var problem = Assert.Throws<ProblemsException>(() => SeedDataSet.Read(folder.Path)).Problems.First(found => found.Code == code);

        Assert.Equal(ErrataReader.File, problem.Place!.Source);
        Assert.True(code == "SEED_DUPLICATE" || problem.Place.Line > 0);
        Assert.Contains(remedy, problem.Remedy ?? "", StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder(string errata)
    {
        var folder = MiniSeedData.Create();
        File.WriteAllText(folder.File(ErrataReader.File), errata);
        return folder;
    }

    [GeneratedRegex("<!-- errata -->\n```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
