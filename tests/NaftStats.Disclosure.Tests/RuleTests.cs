using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.Tests;

/// <summary>Each rule of the model in a lattice where it decides, beside one in which it does not.</summary>
public class RuleTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly Dimension Actor = SmallModel.Flat("actor", 2) with { IsMultiResponse = true };
    private static readonly Dimension Start = SmallModel.Bands("start", "leeftijd", (12, 14), (15, 17), (18, null));
    private static readonly Dimension End = SmallModel.Bands("einde", "leeftijd-einde", (12, 14), (15, 17), (18, null));

    private static SmallModel Forms(params int[] trajecten) => new SmallModel(Form).With([], [trajecten.Sum()]).With(["vorm"], trajecten);

    [Fact]
    public void One_hidden_part_of_a_shown_whole_is_known_and_two_are_not()
    {
        Assert.False(Forms(3, 20, 30).Build().CanMove("vorm:0", 1));
        Assert.True(Forms(3, 20, 30).Build("vorm:1").CanMove("vorm:0", 1));
    }

    [Fact]
    public void A_hidden_cell_is_one_at_least_where_zeros_are_shown()
    {
        var model = Forms(3, 4, 30).Build();

        // 3 + 4 = 7: the first goes up to 6, where the second is 1.
        Assert.True(model.CanMove("vorm:0", 3));
        Assert.False(model.CanMove("vorm:0", 4));
    }

    [Fact]
    public void Whoever_knows_which_cells_are_small_knows_that_the_other_is_not()
    {
        var model = Forms(3, 5, 30).Build("vorm:1");

        Assert.True(model.CanMove("vorm:0", 1));
        Assert.False(model.CanMove("vorm:0", 1, knowsSmall: true));
        Assert.True(Forms(3, 6, 30).Build("vorm:1").CanMove("vorm:0", 1, knowsSmall: true));
    }

    [Fact]
    public void One_who_is_alone_in_a_cell_takes_it_away_from_the_others()
    {
        var model = Forms(3, 1, 30).Build();

        Assert.True(model.CanMove("vorm:1", 1));
        Assert.False(model.CanMove("vorm:0", 1, false, "vorm:1"));
        Assert.True(Forms(3, 1, 30).Build("vorm:2").CanMove("vorm:0", 1, false, "vorm:1"));
    }

    [Fact]
    public void A_change_of_a_shown_cell_or_of_one_side_of_a_sum_is_no_witness()
    {
        var model = Forms(3, 20, 30).Build("vorm:1");

        Assert.NotNull(model.Witness(("vorm:0", 2), ("vorm:1", -2)));
        Assert.Null(model.Witness(("vorm:0", 2), ("vorm:2", -2)));
        Assert.Null(model.Witness(("vorm:0", 2), ("vorm:1", -1)));
        Assert.Null(model.Witness(("vorm:0", -3), ("vorm:1", 3)));
        Assert.Null(model.Witness(("vorm:0", 0)));
    }

    [Fact]
    public void Pupils_of_a_part_are_no_more_than_those_of_the_whole()
    {
        // 30 trajecten of 12 pupils: a part of 11 of them can take one more.
        var model = new SmallModel(Form).With([], [30], [12]).With(["vorm"], [11, 3, 16], [11, 3, 12]).Build("vorm:0");

        Assert.NotNull(model.Witness(("vorm:0", 1), ("vorm:1", -1)));
        Assert.Null(model.Witness(("vorm:0", 2), ("vorm:1", -2)));
    }

    [Fact]
    public void A_part_of_several_answers_is_no_more_than_the_whole_and_has_no_sum()
    {
        var model = new SmallModel(Actor).With([], [20]).With(["actor"], [3, 18]).Build("actor:1");

        Assert.NotNull(model.Witness(("actor:0", 5)));
        Assert.NotNull(model.Witness(("actor:1", 2)));
        Assert.Null(model.Witness(("actor:1", 3)));
    }

    [Fact]
    public void A_few_without_an_answer_are_a_group_that_nobody_may_compute()
    {
        var model = new SmallModel(Actor).With([], [20]).With(["actor"], [9, 18]).Build();
        var evidence = new Evidence(model.Model, model.Mask, model.Printed, 3);

        var target = Assert.Single(evidence.Targets);
        Assert.Equal((model.Cell("actor:1"), 2, model.Cell("totaal:0")), (target.Cell, target.Value, target.Whole!.Value));
        Assert.False(evidence.IsPublicOpen(target));
    }

    [Fact]
    public void Nobody_is_younger_at_the_end_than_at_the_start()
    {
        var model = new SmallModel(Start, End).With([], [60]).With(["start"], [30, 27, 3]).With(["einde"], [20, 36, 4]).Build("start:1", "einde:1");

        Assert.NotNull(model.Witness(("start:2", 1), ("start:1", -1)));
        Assert.Null(model.Witness(("start:2", 2), ("start:1", -2)));
        Assert.NotNull(model.Witness(("start:2", 2), ("start:1", -2), ("einde:2", 1), ("einde:1", -1)));
    }

    [Fact]
    public void A_shown_mean_holds_the_sum_of_ages_within_its_rounding()
    {
        // Small case 1: of 12 trajecten of ages 12-14 or 18 and over the mean tells how many are of each.
        SmallModel Twelve(long sum) => new SmallModel(Start).With([], [12], sums: [sum]).With(["start"], [8, 0, 4]).Build("start:0");

        Assert.Null(Twelve((8 * 12) + (4 * 18)).Witness(("start:2", 4), ("start:0", -4)));
        Assert.NotNull(Twelve((8 * 14) + (4 * 22)).Witness(("start:2", 1), ("start:0", -1)));
    }

    [Fact]
    public void The_solver_reckons_with_a_shown_mean_where_it_is_told_to()
    {
        // Of 12 to 14 or of 18 and over, as above: by the mean of all, none of the oldest can be young.
        var model = new SmallModel(Start).With([], [12], sums: [(8 * 12) + (4 * 18)]).With(["start"], [8, 0, 4]).Build("start:0");
        bool CanMove(Func<Disclosure.Model.NumberColumn, int, (long, long)?>? numbers)
        {
            using var program = new Disclosure.Solving.ChangeProgram(model.Model, model.Mask, model.Mask.Hidden, _ => double.PositiveInfinity, numbers);
            return program.Solve(model.Cell("start:2"), 4, knowsSmall: false, []) is not null;
        }

        Assert.True(CanMove(null));
        Assert.False(CanMove(model.Check.Bounds));
    }

    [Fact]
    public void Sums_of_numbers_follow_in_whole_numbers_where_the_bounds_of_parts_and_whole_leave_room()
    {
        // Means are shown of the whole and of the first form (20 each); the sum of the second is what is left.
        SmallModel Forms(params string[] hidden) => new SmallModel(Form).With([], [50], sums: [750]).With(["vorm"], [20, 27, 3], sums: [300, 405, 45]).Build(hidden);

        Assert.NotNull(Forms("vorm:1").Witness(("vorm:2", 2), ("vorm:1", -2)));
        Assert.Null(Forms("vorm:1").Witness(("vorm:2", 2), ("vorm:0", -2)));
    }

    [Fact]
    public void A_table_that_was_withdrawn_tells_neither_its_zeros_nor_which_cells_are_small()
    {
        // A form of four: each of its sexes would be exact to one who knows that both are small.
        var model = new SmallModel(Form, Sex).With([], [60]).With(["vorm"], [4, 26, 30]).With(["geslacht"], [30, 30])
            .With(["vorm", "geslacht"], [2, 2, 13, 13, 15, 15]).Build("vorm:1");
        (string, int)[] boys = [("vorm+geslacht:0", -2), ("vorm+geslacht:1", 2), ("vorm+geslacht:2", 2), ("vorm+geslacht:3", -2)];
        model.Mask[model.Cell("vorm+geslacht:2")] = model.Mask[model.Cell("vorm+geslacht:3")] = true;
        Assert.Equal((1, 4), model.Mask.Bounds(model.Cell("vorm+geslacht:0"), knowsSmall: true));
        Assert.Null(model.Witness(boys));

        model.Mask.Withdraw(model.Model.Find("vorm+geslacht")!);

        Assert.All(Enumerable.Range(0, 6), cell => Assert.True(model.Mask[model.Cell("vorm+geslacht:0") + cell]));
        Assert.Equal(0, model.Mask.Bounds(model.Cell("vorm+geslacht:0"), knowsSmall: true).Low);
        Assert.NotNull(model.Witness(boys));
    }

    [Fact]
    public void However_few_the_records_no_small_group_is_exposed()
    {
        // Where no cells can be hidden that help, tables are withdrawn.
        var release = SeededRecords.Protect(SeededRecords.Make(400, 5));

        Assert.True(release.Report.Passed, string.Join(Environment.NewLine, release.Exposed.Take(20)));
    }

    [Fact]
    public void A_group_is_open_to_the_public_when_it_need_not_be_small_and_three_values_are_possible()
    {
        var model = Forms(3, 20, 30).Build("vorm:1");
        var evidence = new Evidence(model.Model, model.Mask, model.Printed, 3);
        var target = evidence.Targets[0];
        evidence.Add(model.Witness(("vorm:0", 2), ("vorm:1", -2))!);

        Assert.False(evidence.IsPublicOpen(target));
        Assert.False(evidence.IsOpenToOneWhoKnows(target));
        evidence.Add(model.Witness(("vorm:0", 1), ("vorm:1", -1))!);
        Assert.True(evidence.IsPublicOpen(target));
        Assert.True(evidence.IsOpenToOneWhoKnows(target));
        Assert.True(evidence.IsOpen(target));
    }

    [Fact]
    public void Whoever_is_the_group_is_no_insider_of_it()
    {
        var model = Forms(1, 1, 30).Build("vorm:2");
        var evidence = new Evidence(model.Model, model.Mask, model.Printed, 3);
        evidence.Add(model.Witness(("vorm:0", 1), ("vorm:1", 1), ("vorm:2", -2))!);

        Assert.Equal([model.Cell("vorm:1")], evidence.Insiders(evidence.Targets[0]));
        evidence.Add(model.Witness(("vorm:0", 1), ("vorm:2", -1))!);
        Assert.Empty(evidence.Insiders(evidence.Targets[0]));
    }

    [Fact]
    public void The_choice_hides_what_is_needed_and_shows_the_rest()
    {
        // Two by three: the small cell needs one more in its row, one in its column, and the corner.
        var model = new SmallModel(Sex, Form).With([], [150]).With(["geslacht"], [73, 77]).With(["vorm"], [23, 67, 60])
            .With(["geslacht", "vorm"], [3, 40, 30, 20, 27, 30]).Build();
        var evidence = Choose(model);

        Assert.All(evidence.Targets, target => Assert.True(evidence.IsOpen(target)));
        Assert.Equal(4, model.Mask.Hidden.Count());
        Assert.DoesNotContain(model.Cell("geslacht:0"), model.Mask.Hidden);
    }

    [Fact]
    public void A_table_without_a_small_cell_is_never_thinned()
    {
        // Small case 4: six by two, every cell above 100.
        var six = SmallModel.Flat("vorm", 6);
        int[] cells = [.. Enumerable.Range(0, 12).Select(i => 101 + i)];
        var model = new SmallModel(six, Sex).With([], [cells.Sum()]).With(["vorm"], [.. Enumerable.Range(0, 6).Select(i => cells[2 * i] + cells[(2 * i) + 1])])
            .With(["geslacht"], [cells.Where((_, i) => i % 2 == 0).Sum(), cells.Where((_, i) => i % 2 == 1).Sum()]).With(["vorm", "geslacht"], cells).Build();
        Choose(model);

        Assert.Empty(model.Mask.Hidden);
    }

    [Fact]
    public void The_truth_must_be_a_solution_of_the_model() =>
        Assert.Throws<ProblemsException>(() => new SmallModel(Form).With([], [50]).With(["vorm"], [3, 20, 30]).Build());

    private static Evidence Choose(SmallModel model)
    {
        var evidence = new Evidence(model.Model, model.Mask, model.Printed, 3);
        var choice = new CellChoice(model.Model, model.Mask, model.Printed, evidence, model.Check, cell => model.Model.Table(cell).Order == 1 ? 100 : 10);
        choice.Hide();
        choice.ShowAgain();
        return evidence;
    }
}
