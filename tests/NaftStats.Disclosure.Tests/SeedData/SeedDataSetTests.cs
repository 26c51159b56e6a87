using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;
using NaftStats.Testing;

namespace NaftStats.Disclosure.Tests.SeedData;

public class SeedDataSetTests
{
    [Fact]
    public void The_shipped_seed_data_is_in_order()
    {
        var set = SeedDataSet.Read(Repository.PathOf("seed-data"));

        Assert.Equal(30, set.Catalogue.Dimensions.Count);
        Assert.Equal(14, set.Catalogue.FindDimension("region")!.Finest.Categories.Count);
        Assert.Equal(18, set.Catalogue.FindDimension("onderwijsvorm")!.Finest.Categories.Count);
        Assert.Equal(41, set.Publications.Single(publication => publication.Code == "naft-cijferrapport-2024").Tables.Max(table => table.Number > 41 ? 0 : table.Number));
    }

    [Theory]
    [InlineData("definitions/dimensions.yaml", "applies-to: [individueel]", "applies-to: [individuel]", "SEED_VALUE_UNKNOWN", "Did you mean \"individueel\"?")]
    [InlineData("definitions/dimensions.yaml", "derived-from", "derived-form", "SEED_KEY_UNKNOWN", "Did you mean \"derived-from\"?")]
    [InlineData("definitions/dimensions.yaml", "category: \"nee\"", "category: \"neen\"", "CONDITION_UNKNOWN", "Did you mean \"nee\"?")]
    [InlineData("definitions/dimensions.yaml", "- code: region", "- code: [region", "SEED_YAML_MALFORMED", "")]
    [InlineData("definitions/indicators.yaml", "theme: trajecten", "theme: trajeten", "THEME_UNKNOWN", "Did you mean \"trajecten\"?")]
    [InlineData("definitions/indicators.yaml", "en: c", "de: c", "SEED_KEY_MISSING", "Add \"en: ...\".")]
    [InlineData("codelists/region.csv", "antwerpen,region,,antwerpen", "antwerpen,region,,", "SEED_FIELD_EMPTY", "")]
    [InlineData("codelists/region.csv", "brussel,region", "antwerpen,region", "SEED_DUPLICATE", "")]
    [InlineData("codelists/region.csv", "brussel,region", "brussel,regio", "LEVEL_UNKNOWN", "Did you mean \"region\"?")]
    [InlineData("codelists/leeftijdsgroep.csv", ",12,14", ",twaalf,14", "SEED_KIND", "")]
    [InlineData("codelists/year.csv", "2024,year", "jaar 2024,year", "YEAR_WRONG", "")]
    [InlineData("definitions/indicators.yaml", "measure: trajecten", "measure: mean\n  of: leeftyd", "QUANTITY_UNKNOWN", "Did you mean \"leeftijd\"?")]
    [InlineData("policy.yaml", "profile: audited-release", "profile: audited", "POLICY_THRESHOLD", "Did you mean \"audited-release\"?")]
    [InlineData("policy.yaml", "profile: audited-release", "profile: primary-only", "POLICY_UNSAFE", "Choose \"audited-release\"")]
    [InlineData("policy.yaml", "threshold: 5", "threshold: 2", "POLICY_THRESHOLD", "A group of one or two pupils is never safe to show.")]
    public void A_slip_is_told_with_file_line_and_remedy(string file, string right, string wrong, string code, string remedy)
    {
        using var folder = MiniSeedData.Create();
        var path = folder.File(file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));

        var problem = Assert.Throws<ProblemsException>(() => SeedDataSet.Read(folder.Path)).Problems.First(found => found.Code == code);

        Assert.Equal(file, problem.Place!.Source);
        Assert.True(code == "CONDITION_UNKNOWN" || problem.Place.Line > 0);
        Assert.Contains(remedy, problem.Remedy ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = MiniSeedData.Create();
        File.Delete(folder.File("policy.yaml"));
        File.Delete(folder.File("codelists/region.csv"));

        var problems = Assert.Throws<ProblemsException>(() => SeedDataSet.Read(folder.Path)).Problems;

        Assert.Contains(problems, problem => problem is { Code: "SEED_FILE_MISSING", Place.Source: "policy.yaml" });
        Assert.Contains(problems, problem => problem is { Code: "SEED_FILE_MISSING", Place.Source: "codelists/region.csv" });
    }

    [Fact]
    public void A_file_that_nothing_asks_for_is_named()
    {
        using var folder = MiniSeedData.Create();
        File.Copy(folder.File("codelists/region.csv"), folder.File("codelists/regio.csv"));

        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => SeedDataSet.Read(folder.Path)).Problems);

        Assert.Equal(("SEED_FILE_UNREAD", "codelists/regio.csv"), (problem.Code, problem.Place!.Source));
    }

    [Fact]
    public void A_text_where_a_dimension_of_a_table_belongs_is_named()
    {
        using var folder = MiniSeedData.Create();
        File.WriteAllText(folder.File("publications/a/publication.yaml"), "code: a\ntitle: a\npublisher: a\ndescription: {nl: a, fr: b, en: c}\n");
        File.WriteAllText(folder.File("publications/a/tables/01-a.yaml"), "code: a\ntitle: a\nsection: a\nkind: reference\ndimensions: {foo: text}\ncolumns: {bar: {unit: x}}\n");
        File.WriteAllText(folder.File("publications/a/tables/01-a.csv"), "bar\n1\n");

        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => SeedDataSet.Read(folder.Path)).Problems);

        Assert.Equal(new Place("publications/a/tables/01-a.yaml", 5), problem.Place);
        Assert.Contains("\"foo\" must be a mapping", problem.Message, StringComparison.Ordinal);
    }
}
