using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>A remark stands only with the tables of which it is true.</summary>
public class RemarkTests
{
    private static readonly RemarkCondition Anything = new(null, [], false, [], null);

    private static bool IsTold(RemarkCondition when, string indicator, TableQuery query)
    {
        var release = SmallRelease.Create();
        var region = SmallRelease.Region with { Notes = [new Remark(LocalizedText.Same("remark"), when)] };
        var catalogue = release.Catalogue with { Dimensions = [.. release.Catalogue.Dimensions.Select(dimension => dimension.Code == "region" ? region : dimension)] };
        var table = TableSelection.Select(new Release(release.Identity, catalogue, release.Policy, release.Cubes), catalogue.FindIndicator(indicator)!, query);
        return new TableDescription(table, new DisseminationSettings()).Notes.Any(note => note.Text.En == "remark");
    }

    [Theory]
    [InlineData("opgestarte-leerlingen", true)]
    [InlineData("opgestarte-trajecten", false)]
    public void Of_what_is_counted(string indicator, bool isTold) =>
        Assert.Equal(isTold, IsTold(Anything with { Counts = CountedUnit.Leerlingen }, indicator, new TableQuery { By = ["region"] }));

    [Fact]
    public void Of_a_breakdown()
    {
        var brokenDown = Anything with { IsBrokenDown = true };

        Assert.True(IsTold(brokenDown, "opgestarte-trajecten", new TableQuery { By = ["region"] }));
        Assert.False(IsTold(brokenDown, "opgestarte-trajecten", new TableQuery { By = ["region"], Where = [new CategoryFilter("region", ["antwerpen"])] }));
        Assert.False(IsTold(brokenDown, "opgestarte-trajecten", new TableQuery { Where = [new CategoryFilter("region", ["antwerpen"])] }));
    }

    [Fact]
    public void Of_populations_and_years()
    {
        Assert.False(IsTold(Anything with { Populations = [Population.Alle] }, "opgestarte-trajecten", new TableQuery { By = ["region"] }));
        Assert.True(IsTold(Anything with { Years = ["2024"] }, "opgestarte-trajecten", new TableQuery { By = ["region"] }));
        Assert.False(IsTold(Anything with { Years = ["2023"] }, "opgestarte-trajecten", new TableQuery { By = ["region"] }));
        Assert.True(IsTold(Anything with { Years = ["2023"] }, "opgestarte-trajecten", new TableQuery { By = ["region", "year"] }));
    }

    [Fact]
    public void Of_a_category_that_the_table_holds_figures_of()
    {
        var ofClasses = Anything with { Where = new CategoryReference("trajecttype", "klas") };

        Assert.True(IsTold(ofClasses, "opgestarte-trajecten", new TableQuery { By = ["region"] }));
        Assert.True(IsTold(ofClasses, "opgestarte-trajecten", new TableQuery { By = ["region", "trajecttype"] }));
        Assert.False(IsTold(ofClasses, "opgestarte-trajecten", new TableQuery { By = ["region"], Where = [new CategoryFilter("trajecttype", ["individueel"])] }));
        Assert.False(IsTold(ofClasses, "opgestarte-trajecten", new TableQuery { By = ["region", "geslacht"] }));
    }
}
