using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Tests;

/// <summary>A dimension without a level stands at the finest that is held; what is not held is told with what is.</summary>
public class LevelChoiceTests
{
    private static SelectedTable Select(Release release, params string[] by) =>
        TableSelection.Select(release, SmallRelease.IndicatorOf("opgestarte-trajecten"), by, []);

    private static Problem ProblemOf(Release release, string[] by, params CategoryFilter[] where) =>
        Assert.Single(Assert.Throws<ProblemsException>(() => TableSelection.Select(release, SmallRelease.IndicatorOf("opgestarte-trajecten"), by, where)).Problems);

    [Fact]
    public void The_finest_level_is_taken_that_the_release_holds_in_the_combination()
    {
        var table = Select(NarrowRelease.Without("region+geslacht"), "region", "geslacht");

        Assert.Equal(["region@provincie", "geslacht"], table.Axes.Select(axis => axis.Name));
        Assert.Equal(["region@provincie"], table.Choices.Coarsened.Select(axis => axis.Name));
        Assert.Empty(Select(SmallRelease.Create(), "region", "geslacht").Choices.Coarsened);
        Assert.Empty(Select(NarrowRelease.Without("region+geslacht"), "region@provincie", "geslacht").Choices.Coarsened);
    }

    [Fact]
    public void A_level_that_is_named_is_kept_and_the_nearest_that_is_held_is_named()
    {
        var problem = ProblemOf(NarrowRelease.Without("region+geslacht"), ["region@gebied", "geslacht"]);

        Assert.Equal("COMBINATION_NOT_RELEASED", problem.Code);
        Assert.Contains("by [\"region@provincie\", \"geslacht\"]", problem.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("by [\"region\", \"geslacht\"]", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_held_on_no_level_is_asked_without_one_of_its_dimensions()
    {
        var problem = ProblemOf(NarrowRelease.Without("region+geslacht", "region@provincie+geslacht"), ["region", "geslacht"]);

        Assert.Equal("The release holds no table of \"opgestarte-trajecten\" by \"region\" and \"geslacht\" together.", problem.Message);
        Assert.Equal("It holds by [\"region\"] or by [\"geslacht\"].", problem.Remedy);
    }

    [Fact]
    public void A_single_dimension_that_is_not_held_is_not_called_a_combination()
    {
        var problem = ProblemOf(NarrowRelease.Without("geslacht", "region+geslacht", "region@provincie+geslacht", "geslacht+doelstellingen"), ["geslacht"]);

        Assert.DoesNotContain("together", problem.Message, StringComparison.Ordinal);
        Assert.Equal("The release breaks it down by \"year\", \"trajecttype\", \"region\" and \"deelnemers\".", problem.Remedy);
    }

    [Fact]
    public void A_filter_may_stand_on_another_level_where_its_category_is_the_same()
    {
        // Brussel is the only gebied of its province; Mechelen is not.
        var release = NarrowRelease.Without("region+geslacht");
        SelectedTable Filtered(string category) => TableSelection.Select(
            release, SmallRelease.IndicatorOf("opgestarte-trajecten"), ["geslacht", "year"], [new CategoryFilter("region", [category])]);

        Assert.Equal("gewest", Filtered("brussel").Slices[0].Category.Code);
        Assert.Equal(7, Filtered("brussel").Value(0).Value);
        Assert.Throws<ProblemsException>(() => Filtered("mechelen"));
        Assert.Equal("brussel", TableSelection.Select(
            SmallRelease.Create(), SmallRelease.IndicatorOf("opgestarte-trajecten"), ["geslacht"], [new CategoryFilter("region", ["brussel"])]).Slices[^1].Category.Code);
    }

    [Fact]
    public void A_filter_that_is_not_held_can_be_left_out()
    {
        var problem = ProblemOf(NarrowRelease.Without("region+geslacht", "region@provincie+geslacht"), ["region"], new CategoryFilter("geslacht", ["mannelijk"]));

        Assert.Equal("It holds where [\"geslacht\"] or by [\"region\"].", problem.Remedy);
    }

    [Fact]
    public void A_share_is_of_the_same_category_on_the_level_that_the_crossing_holds()
    {
        var share = SmallRelease.IndicatorOf("aandeel-vrouwelijk") with { Of = new ShareOf("region", "brussel", false) };
        var table = TableSelection.Select(NarrowRelease.Without("region+geslacht"), share, ["geslacht", "year"], []);

        // In 2023 all 7 boys are in Brussel, which is the only gebied of its province.
        Assert.Equal(100, table.Value(0).Value);
        Assert.Throws<ProblemsException>(() => TableSelection.Select(NarrowRelease.Without("region+geslacht"), share with { Of = new ShareOf("region", "mechelen", false) }, ["geslacht"], []));
    }

    [Fact]
    public void A_crossing_that_is_held_for_individual_trajecten_alone_stands_at_them_and_says_so()
    {
        var release = NarrowRelease.Without(
            SmallRelease.Create(new CubeShape([Axis(SmallRelease.Region), Axis(SmallRelease.Doelstellingen)], TrajectType.Individueel)), "region+doelstellingen", "region@provincie+doelstellingen");
        var ended = SmallRelease.IndicatorOf("opgestarte-trajecten") with { Population = Population.Afgesloten };
        var table = TableSelection.Select(release, ended, ["region", "doelstellingen"], []);

        Assert.Equal("individueel", Assert.Single(table.Slices, slice => slice.Dimension.Code == "trajecttype").Category.Code);
        Assert.True(table.Choices.IsIndividualOnly);
        var description = new TableDescription(table, new DisseminationSettings());
        Assert.Contains("trajecttype: individueel", description.Subtitle.Select(part => part.En));
        Assert.Contains(description.Notes, note => note.Text.En.StartsWith("Individual trajecten only", StringComparison.Ordinal));
        Assert.False(TableSelection.Select(release, ended, ["region"], []).Choices.IsIndividualOnly);
        Assert.Throws<ProblemsException>(() => TableSelection.Select(release, ended, ["region", "doelstellingen"], [new CategoryFilter("trajecttype", ["klas"])]));
        Assert.Contains(Breakdowns.Of(release, ended).All, breakdown => breakdown.By.SequenceEqual(["region", "doelstellingen"]));
    }

    private static CubeAxis Axis(Dimension dimension) => new(dimension, dimension.Finest);

    [Fact]
    public void A_question_of_very_many_dimensions_is_answered_at_once()
    {
        var by = SmallRelease.Catalogue.Dimensions.Select(dimension => dimension.Code).Where(code => code is not ("deelnemers" or "doelstellingen"));

        Assert.NotNull(ProblemOf(NarrowRelease.Without("region+geslacht", "region@provincie+geslacht"), [.. by]).Remedy);
    }
}
