using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>What is hidden beside small groups, and what of it is shown again.</summary>
public class CellChoiceTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };

    private static SmallModel Forms(params int[] trajecten) => new SmallModel(Form).With([], [trajecten.Sum()]).With(["vorm"], trajecten);

    private static SmallModel Ages((int Age, int Trajecten)[] ages) =>
        new SmallModel(SmallModel.Bands("leeftijd", "leeftijd", [.. ages.Select(age => ((int?)age.Age, (int?)age.Age))]))
            .With([], [ages.Sum(age => age.Trajecten)], sums: [ages.Sum(age => age.Age * age.Trajecten)]).With(["leeftijd"], [.. ages.Select(age => age.Trajecten)]);

    [Fact]
    public void What_costs_least_is_hidden_and_three_programs_find_it()
    {
        // One to five, and one each to four and to two for one who knows: that gives three values.
        var choice = new SmallChoice(Forms(3, 20, 30).Build(), costs: cell => cell == "vorm:1" ? 100 : 10);
        choice.Choice.Hide();

        Assert.Equal(["vorm:0", "vorm:2"], choice.Hidden);
        Assert.True(choice.IsOpen());
        Assert.All(choice.Evidence.Targets, target => Assert.True(choice.Choice.IsOpen(target)));
        Assert.Equal(3, choice.Choice.Solves);
    }

    [Fact]
    public void Of_one_more_and_one_less_the_cheaper_is_taken()
    {
        // To one who knows which are small five cannot be four: one more would take the dear third form.
        var choice = new SmallChoice(Forms(3, 5, 30).Build(), costs: cell => cell == "vorm:2" ? 100 : 10);
        choice.Choice.Hide();

        Assert.Equal(["vorm:0", "vorm:1"], choice.Hidden);
        Assert.True(choice.IsOpen());
    }

    [Fact]
    public void What_is_hidden_anyway_is_cheapest_however_dear_it_was()
    {
        var choice = new SmallChoice(Forms(3, 5, 30).Build("vorm:1"), costs: cell => cell == "vorm:1" ? 100 : 10);
        choice.Choice.Hide();

        Assert.Equal(["vorm:0", "vorm:1"], choice.Hidden);
        Assert.True(choice.IsOpen());
    }

    [Fact]
    public void Where_its_own_table_is_not_enough_the_tables_that_hold_it_are_hidden_too_for_each_group()
    {
        // Two forms of five, one and four by sex: with zeros shown one of them is five only where its form is six.
        var model = new SmallModel(Form, Sex).With([], [70]).With(["vorm"], [5, 5, 60]).With(["geslacht"], [32, 38])
            .With(["vorm", "geslacht"], [1, 4, 1, 4, 30, 30]).Build();
        var choice = new SmallChoice(model);
        choice.Choice.Hide();

        Assert.True(choice.IsOpen());
        Assert.All(choice.Evidence.Targets, target => Assert.True(choice.Choice.IsOpen(target)));
        Assert.DoesNotContain("totaal:0", choice.Hidden);
    }

    [Fact]
    public void What_breaks_a_shown_mean_is_not_hidden_in_vain()
    {
        // The mean of 64 is 14.6: two more of 16 may be two fewer of 17, and not two fewer of 12, which costs less.
        var choice = new SmallChoice(Ages([(12, 30), (16, 3), (17, 31)]).Build(), costs: cell => cell == "leeftijd:0" ? 10 : 100);
        choice.Choice.Hide();

        Assert.Equal(["leeftijd:1", "leeftijd:2"], choice.Hidden);
        Assert.True(choice.IsOpen());
    }

    [Fact]
    public void Where_halves_alone_keep_a_mean_whole_numbers_are_sought()
    {
        // Of 16 one more is half a one fewer of 12 and of 20 each; in whole numbers two more are one fewer of each.
        var four = new SmallChoice(Ages([(12, 10), (16, 4), (20, 10)]).Build());
        four.Choice.Hide();
        Assert.Equal(["leeftijd:0", "leeftijd:1", "leeftijd:2"], four.Hidden);
        Assert.True(four.Evidence.IsPossible(four.Target("leeftijd:1"), 6));
        Assert.True(four.Evidence.IsPublicOpen(four.Target("leeftijd:1")));

        var three = new SmallChoice(Ages([(12, 10), (16, 3), (20, 10)]).Build());
        three.Choice.Hide();
        Assert.True(three.Evidence.IsPossible(three.Target("leeftijd:1"), 1));
        Assert.True(three.Evidence.IsOpenToOneWhoKnows(three.Target("leeftijd:1")));
    }

    [Theory]
    [InlineData(100, 10, "vorm:2")]
    [InlineData(10, 100, "vorm:1")]
    [InlineData(10, 10, "vorm:2")]
    public void Of_two_of_which_one_is_needed_the_dearer_is_shown_again_and_of_two_as_dear_the_first(double first, double second, string left)
    {
        var choice = new SmallChoice(Forms(3, 20, 30).Build("vorm:1", "vorm:2"), costs: cell => cell == "vorm:1" ? first : second);
        foreach (var (other, by) in new[] { ("vorm:1", 1), ("vorm:1", 2), ("vorm:2", 1), ("vorm:2", 2) })
        {
            choice.Evidence.Add(choice.Model.Witness(("vorm:0", by), (other, -by))!);
        }

        Assert.Equal(1, choice.Choice.ShowAgain());
        Assert.Equal(["vorm:0", left], choice.Hidden);
        Assert.True(choice.IsOpen());
        Assert.Equal(0, choice.Choice.ShowAgain());
    }

    [Theory]
    [InlineData("vorm:1", "vorm:2", 2)]
    [InlineData("vorm:2", "vorm:1", 2)]
    [InlineData("vorm:1", "vorm:2", 3)]
    [InlineData("vorm:2", "vorm:3", 3)]
    [InlineData("vorm:3", "vorm:1", 3)]
    public void What_rests_on_a_cell_that_is_shown_again_is_found_once_more_where_another_is_hidden(string shown, string left, int hidden)
    {
        // Five rests on the one that is shown, four on the one that is left: five is found again there, or first on a third that is shown too.
        var model = new SmallModel(SmallModel.Flat("vorm", 4)).With([], [93]).With(["vorm"], [3, 20, 30, 40]).Build([.. new[] { "vorm:1", "vorm:2", "vorm:3" }.Take(hidden)]);
        var choice = new SmallChoice(model, costs: cell => cell == shown ? 100 : cell == left ? 1 : 10);
        choice.Evidence.Add(model.Witness(("vorm:0", 2), (shown, -2))!);
        choice.Evidence.Add(model.Witness(("vorm:0", 1), (left, -1))!);

        Assert.Equal(hidden - 1, choice.Choice.ShowAgain());
        Assert.Equal(["vorm:0", left], choice.Hidden);
        Assert.True(choice.IsOpen());
        Assert.True(choice.Choice.Solves > 0);
    }

    [Fact]
    public void What_a_group_rests_on_alone_stays_hidden_with_its_witnesses()
    {
        var choice = new SmallChoice(Forms(3, 20, 30).Build("vorm:1"));
        choice.Choice.Hide();
        var witnesses = choice.Evidence.Witnesses.Count();

        Assert.Equal(0, choice.Choice.ShowAgain());
        Assert.Equal(["vorm:0", "vorm:1"], choice.Hidden);
        Assert.Equal(witnesses, choice.Evidence.Witnesses.Count());
    }

    [Fact]
    public void Small_groups_frozen_cells_and_those_that_others_need_are_never_shown_again()
    {
        var choice = new SmallChoice(Forms(3, 20, 30).Build("vorm:1", "vorm:2"));
        choice.Model.Mask.Frozen.Add(choice.Model.Cell("vorm:1"));

        Assert.Equal(0, choice.Choice.ShowAgain(new HashSet<int> { choice.Model.Cell("vorm:2") }));
        Assert.Equal(["vorm:0", "vorm:1", "vorm:2"], choice.Hidden);
        Assert.Equal(1, choice.Choice.ShowAgain());
        Assert.Equal(["vorm:0", "vorm:1"], choice.Hidden);
    }

    [Fact]
    public void What_a_group_could_not_have_before_it_need_not_have_now()
    {
        // Of eight, each is four to one who knows that both are small, whatever else is hidden.
        var sexes = new SmallModel(Sex, Form).With([], [58]).With(["geslacht"], [8, 50]).With(["vorm"], [29, 29, 0]).With(["geslacht", "vorm"], [4, 4, 0, 25, 25, 0])
            .Build("geslacht+vorm:3", "geslacht+vorm:4", "vorm:0", "vorm:1");
        var choice = new SmallChoice(sexes);
        choice.Evidence.Add(sexes.Witness(("geslacht+vorm:0", 1), ("geslacht+vorm:1", -1), ("geslacht+vorm:3", -1), ("geslacht+vorm:4", 1))!);
        choice.Evidence.Add(sexes.Witness(("geslacht+vorm:0", 2), ("geslacht+vorm:1", -2), ("geslacht+vorm:3", -2), ("geslacht+vorm:4", 2))!);
        choice.Evidence.Add(sexes.Witness(("geslacht+vorm:0", 1), ("geslacht+vorm:1", -1), ("vorm:0", 1), ("vorm:1", -1))!);
        Assert.All(choice.Evidence.Targets, target => Assert.False(choice.Evidence.IsOpenToOneWhoKnows(target)));

        Assert.Equal(2, choice.Choice.ShowAgain());
        Assert.Equal(["geslacht+vorm:0", "geslacht+vorm:1", "geslacht+vorm:3", "geslacht+vorm:4"], choice.Hidden);
    }

    [Fact]
    public void A_cell_is_hidden_for_the_group_that_would_be_exposed_and_stays_so_when_asked_for_whom()
    {
        var choice = new SmallChoice(Forms(3, 20, 30).Build("vorm:1"));
        choice.Choice.Hide();
        var other = choice.Again();

        Assert.Equal(choice.Target("vorm:0"), other.Reason(choice.Model.Cell("vorm:1")));
        Assert.Equal(["vorm:0", "vorm:1"], choice.Hidden);

        choice.Model.Mask[choice.Model.Cell("vorm:2")] = true;
        Assert.Null(other.Reason(choice.Model.Cell("vorm:2")));
        Assert.Equal(["vorm:0", "vorm:1", "vorm:2"], choice.Hidden);
        choice.Model.Mask[choice.Model.Cell("vorm:2")] = false;
        choice.Choice.ShowAgain();
        Assert.Equal(choice.Target("vorm:0"), choice.Choice.Reason(choice.Model.Cell("vorm:1")));
    }
}
