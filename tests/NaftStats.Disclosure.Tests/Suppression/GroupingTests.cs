using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>Which categories are proposed to be taken as one.</summary>
public class GroupingTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2);
    private static readonly Dimension Area = SmallModel.Flat("gebied", 2);

    [Fact]
    public void A_category_in_which_the_group_is_not_small_is_proposed_and_one_in_which_it_is_is_not()
    {
        // Of 3 boys in the first form: with the girls 13, with the third form 9, with the second 3 and 4.
        var model = new SmallModel(Sex, Form).With([], [54]).With(["geslacht"], [16, 38]).With(["vorm"], [13, 12, 29]).With(["geslacht", "vorm"], [3, 4, 9, 10, 8, 20]).Build();

        // The girls help a table of both, and the third form a table of forms too.
        Assert.Equal("geslacht+vorm: geslacht-0 and geslacht-1 of geslacht@geslacht as one category would leave 1 of the 1 groups small no more", Assert.Single(Propose(model, "geslacht+vorm", model.Cell("geslacht+vorm:0"))));
        Assert.Equal("vorm: vorm-0 and vorm-2 of vorm@vorm as one category would leave 1 of the 1 groups small no more", Assert.Single(Propose(model, "vorm", model.Cell("geslacht+vorm:0"))));
    }

    [Fact]
    public void As_many_as_the_threshold_are_enough()
    {
        var model = new SmallModel(Form).With([], [12]).With(["vorm"], [3, 4, 5]).Build();

        Assert.StartsWith("vorm: vorm-0 and vorm-2 of", Assert.Single(Propose(model, "vorm", model.Cell("vorm:0"))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pair_that_helps_most_groups_comes_first_and_what_no_pair_helps_is_left()
    {
        var model = new SmallModel(Area, Form).With([], [47]).With(["gebied"], [26, 21]).With(["vorm"], [5, 12, 30]).With(["gebied", "vorm"], [2, 4, 20, 3, 8, 10]).Build();
        var (first, second) = (model.Cell("gebied+vorm:0"), model.Cell("gebied+vorm:3"));

        // With the third form both are 5 or more, with the second the other alone.
        Assert.Contains("would leave 2 of the 2 groups", Assert.Single(Propose(model, "vorm", first, second)), StringComparison.Ordinal);

        // The areas hold the first form 2 and 3 times: no area helps.
        Assert.Empty(Propose(model, "gebied", first, second));
    }

    private static string[] Propose(SmallModel model, string table, params int[] cells) =>
        [.. Grouping.Propose(model.Model.Find(table)!, cells.Select(cell => new SmallGroup(model.Model.Table(cell), cell - model.Model.Table(cell).First, 0)), 5)];
}
