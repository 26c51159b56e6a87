using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Solving;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Tests.Solving;

/// <summary>The cheapest change of a few cells, worked out by hand.</summary>
public class ChangeProgramTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly Dimension Actor = SmallModel.Flat("actor", 2) with { IsMultiResponse = true };
    private static readonly Dimension Start = SmallModel.Bands("start", "leeftijd", (12, 14), (15, 17), (18, null));
    private static readonly Dimension End = SmallModel.Bands("einde", "leeftijd-einde", (12, 14), (15, 17), (18, null));

    private static SmallModel Forms(params int[] trajecten) => new SmallModel(Form).With([], [trajecten.Sum()]).With(["vorm"], trajecten);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_cheaper_cell_moves_until_it_is_hidden_another_or_held(bool inWholes)
    {
        var model = Forms(3, 20, 30).Build();
        int small = model.Cell("vorm:0"), dear = model.Cell("vorm:1"), cheap = model.Cell("vorm:2");
        using var program = new ChangeProgram(model.Model, model.Mask, Enumerable.Range(0, model.Model.Cells), cell => cell == dear ? 10 : 5, null, inWholes);
        Assert.False(program.Has(model.Cell("totaal:0")));
        Assert.True(program.Has(cheap));

        Assert.Equal([(small, 2), (cheap, -2)], Solve(2));
        Assert.Equal([(small, -2), (cheap, 2)], Solve(-2));

        // Who knows the cheap one: it stays, or gives one at most.
        Assert.Equal([(small, 2), (dear, -2)], Solve(2, (cheap, 0, 0)));
        Assert.Equal([(small, 2), (dear, -1), (cheap, -1)], Solve(2, (cheap, 9, 1)));
        Assert.Equal([(small, -2), (dear, 1), (cheap, 1)], Solve(-2, (cheap, 1, 9)));

        // And nobody does any more.
        Assert.Equal([(small, 2), (cheap, -2)], Solve(2));

        // What is hidden moves for next to nothing, once the program is told.
        model.Mask[dear] = true;
        program.Refresh(dear);
        Assert.Equal([(small, 2), (dear, -2)], Solve(2));
        Assert.Equal(7, program.Solves);
        Assert.True(program.IsProof);

        (int, int)[] Solve(int by, params (int, int, int)[] limits) =>
            [.. program.Solve(small, by, knowsSmall: false, limits)!.OrderBy(pair => pair.Key).Select(pair => (pair.Key, (int)Math.Round(pair.Value)))];
    }

    [Fact]
    public void What_a_cell_cannot_be_needs_no_solver()
    {
        var model = Forms(3, 20, 30).Build();
        var small = model.Cell("vorm:0");
        using var program = new ChangeProgram(model.Model, model.Mask, Enumerable.Range(0, model.Model.Cells), _ => 1);

        // One at least, as zeros are shown; four at most, to one who knows that it is small; not at all, where it is known.
        Assert.Null(program.Solve(small, -3, knowsSmall: false, []));
        Assert.Null(program.Solve(small, 2, knowsSmall: true, []));
        Assert.Null(program.Solve(small, 1, knowsSmall: false, [(small, 0, 5)]));
        Assert.Equal(0, program.Solves);

        Assert.NotNull(program.Solve(small, 1, knowsSmall: true, []));
        Assert.NotNull(program.Solve(small, -2, knowsSmall: false, []));
        Assert.Equal(2, program.Solves);
    }

    [Fact]
    public void What_can_never_be_hidden_does_not_move_and_what_is_dear_beyond_measure_neither()
    {
        var model = Forms(3, 20, 30).Build();
        int small = model.Cell("vorm:0"), other = model.Cell("vorm:1");
        model.Mask.Frozen.Add(model.Cell("vorm:2"));
        using var program = new ChangeProgram(model.Model, model.Mask, Enumerable.Range(0, model.Model.Cells), cell => cell == other ? double.PositiveInfinity : 1);

        Assert.False(program.Has(model.Cell("vorm:2")));
        Assert.Null(program.Solve(small, 1, knowsSmall: false, []));
        model.Mask[other] = true;
        program.Refresh(other);
        Assert.NotNull(program.Solve(small, 1, knowsSmall: false, []));
    }

    [Fact]
    public void What_is_dear_beyond_measure_moves_neither_up_nor_down_for_a_cell_that_goes_the_other_way()
    {
        var model = Forms(3, 20, 30).Build();
        using var program = new ChangeProgram(model.Model, model.Mask, Enumerable.Range(0, model.Model.Cells), _ => double.PositiveInfinity);

        Assert.Null(program.Solve(model.Cell("vorm:0"), -1, knowsSmall: false, []));
        Assert.Null(program.Solve(model.Cell("vorm:0"), 1, knowsSmall: false, []));
    }

    [Fact]
    public void A_cell_that_was_held_while_another_could_not_be_what_was_asked_is_free_again()
    {
        var model = Forms(3, 20, 30).Build("vorm:1");
        using var program = new ChangeProgram(model.Model, model.Mask, model.Mask.Hidden, _ => 1);

        Assert.NotNull(program.Solve(model.Cell("vorm:0"), 1, knowsSmall: false, []));
        Assert.Null(program.Solve(model.Cell("vorm:0"), 13, knowsSmall: false, [(model.Cell("vorm:1"), 0, 0)]));
        Assert.NotNull(program.Solve(model.Cell("vorm:0"), 1, knowsSmall: false, []));
        Assert.NotNull(program.Solve(model.Cell("vorm:0"), -1, knowsSmall: false, []));
    }

    [Fact]
    public void Relations_of_tables_that_are_left_aside_hold_nothing()
    {
        // The boys and girls of each form are shown, so that no form can be another, but for one who does not look at them.
        var model = new SmallModel(Form, Sex).With([], [53]).With(["vorm"], [3, 20, 30]).With(["vorm", "geslacht"], [1, 2, 9, 11, 14, 16]).Build("vorm:1", "vorm:2");
        var small = model.Cell("vorm:0");
        int[] cells = [small, model.Cell("vorm:1"), model.Cell("vorm:2")];
        using var all = new ChangeProgram(model.Model, model.Mask, cells, _ => 1);
        using var alone = new ChangeProgram(model.Model, model.Mask, cells, _ => 1, within: model.Model.Tables.Where(table => table.Order == 0 || table.Shape.Key == "vorm").ToHashSet());

        Assert.Null(all.Solve(small, -1, knowsSmall: false, []));
        Assert.NotNull(alone.Solve(small, -1, knowsSmall: false, []));
    }

    [Fact]
    public void A_part_cannot_pass_its_whole()
    {
        // 18 of 20 had the second: two more at most.
        var model = new SmallModel(Actor, Form).With([], [20]).With(["actor"], [3, 18]).With(["vorm"], [6, 7, 7]).Build("actor:1");
        using var program = new ChangeProgram(model.Model, model.Mask, Enumerable.Range(0, model.Model.Cells), _ => 1);

        Assert.NotNull(program.Solve(model.Cell("actor:1"), 2, knowsSmall: false, []));
        Assert.Null(program.Solve(model.Cell("actor:1"), 3, knowsSmall: false, []));
        Assert.True(program.IsProof);

        using var aside = new ChangeProgram(model.Model, model.Mask, Enumerable.Range(0, model.Model.Cells), _ => 1, within: WithTotal(model, "vorm"));
        Assert.NotNull(aside.Solve(model.Cell("actor:1"), 3, knowsSmall: false, []));
    }

    [Fact]
    public void No_more_can_end_below_an_age_than_start_below_it()
    {
        // 57 start below 18 and 56 end below it.
        var model = new SmallModel(Start, End).With([], [60]).With(["start"], [30, 27, 3]).With(["einde"], [20, 36, 4]).Build("start:1");
        using var program = new ChangeProgram(model.Model, model.Mask, model.Mask.Hidden, _ => 1);

        Assert.NotNull(program.Solve(model.Cell("start:2"), 1, knowsSmall: false, []));
        Assert.Null(program.Solve(model.Cell("start:2"), 2, knowsSmall: false, []));

        using var aside = new ChangeProgram(model.Model, model.Mask, model.Mask.Hidden, _ => 1, within: WithTotal(model, "start"));
        Assert.NotNull(aside.Solve(model.Cell("start:2"), 2, knowsSmall: false, []));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_shown_mean_holds_the_ages(bool inWholes)
    {
        // Twelve of 12 to 14 or of 18 to 22 whose years are 168 together: the least that they can be.
        var model = new SmallModel(Start).With([], [12], sums: [168]).With(["start"], [8, 0, 4]).Build("start:0");
        using var free = new ChangeProgram(model.Model, model.Mask, model.Mask.Hidden, _ => 1, (_, _) => null, inWholes);
        using var held = new ChangeProgram(model.Model, model.Mask, model.Mask.Hidden, _ => 1, model.Check.Bounds, inWholes);

        Assert.NotNull(free.Solve(model.Cell("start:2"), 1, knowsSmall: false, []));
        Assert.Null(held.Solve(model.Cell("start:2"), 1, knowsSmall: false, []));
        Assert.NotNull(held.Solve(model.Cell("start:2"), -1, knowsSmall: false, []));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_shown_mean_holds_the_ages_from_above_too(bool inWholes)
    {
        // Twelve of 12 to 17 whose years are 180 together: the most that they can be.
        var model = new SmallModel(Start).With([], [12], sums: [180]).With(["start"], [8, 4, 0]).Build("start:0");
        using var held = new ChangeProgram(model.Model, model.Mask, model.Mask.Hidden, _ => 1, model.Check.Bounds, inWholes);

        Assert.Null(held.Solve(model.Cell("start:1"), -1, knowsSmall: false, []));
        Assert.NotNull(held.Solve(model.Cell("start:1"), 1, knowsSmall: false, []));
    }

    private static HashSet<FamilyTable> WithTotal(SmallModel model, string table) => [model.Model.Find("totaal")!, model.Model.Find(table)!];
}
