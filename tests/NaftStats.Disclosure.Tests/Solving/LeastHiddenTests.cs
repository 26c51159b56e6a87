using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Solving;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Tests.Solving;

/// <summary>How little can be hidden, proved in lattices of a few cells.</summary>
public class LeastHiddenTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly Dimension Area = SmallModel.Flat("gebied", 3);

    private static SmallModel Crossed(params int[] cells) => new SmallModel(Sex, Form).With([], [cells.Sum()])
        .With(["geslacht"], [cells[..3].Sum(), cells[3..].Sum()]).With(["vorm"], [cells[0] + cells[3], cells[1] + cells[4], cells[2] + cells[5]])
        .With(["geslacht", "vorm"], cells).Build();

    [Fact]
    public void A_small_cell_asks_for_one_in_its_row_one_in_its_column_and_the_corner() =>
        Assert.Equal(4, Least(Crossed(3, 40, 30, 20, 27, 30), 2));

    [Fact]
    public void Of_a_table_without_a_small_cell_nothing_need_be_hidden() =>
        Assert.Equal(0, Least(Crossed(13, 40, 30, 20, 27, 30), 2));

    [Fact]
    public void A_table_of_one_dimension_asks_for_one_beside_a_small_group_unless_another_is_small() => Assert.Equal(
        (1, 0),
        (Least(new SmallModel(Form).With([], [53]).With(["vorm"], [3, 20, 30]).Build(), 1) - 1, Least(new SmallModel(Form).With([], [36]).With(["vorm"], [3, 3, 30]).Build(), 1) - 2));

    [Fact]
    public void Where_one_knows_which_cells_are_small_two_of_them_do_not_hide_each_other()
    {
        // Two groups of 8 together, both known to be small: each is 4.
        var model = new SmallModel(Form).With([], [38]).With(["vorm"], [4, 4, 30]).Build();

        Assert.Equal(3, Least(model, 1));
        Assert.Equal(2, Least(model, 1, knowsSmall: false));
    }

    [Fact]
    public void A_group_that_no_hidden_cell_helps_asks_for_none()
    {
        var model = Crossed(3, 40, 30, 20, 27, 30);
        using var program = Program(model, 2, [new(model.Cell("geslacht+vorm:0"), [500])]);

        Assert.Equal(0, program.Prove());
        Assert.Empty(program.Needs);
    }

    [Fact]
    public void One_who_is_alone_in_a_cell_asks_for_another_to_be_hidden()
    {
        var model = new SmallModel(Form).With([], [37]).With(["vorm"], [4, 3, 30]).Build();
        using var alone = Program(model, 1, [new(model.Cell("vorm:0"), [1], Known: model.Cell("vorm:1"))]);
        using var anyone = Program(model, 1, [new(model.Cell("vorm:0"), [1])]);

        Assert.Equal((1, 0), (alone.Prove(), anyone.Prove()));
        Assert.Equal([model.Cell("vorm:2")], Assert.Single(alone.Needs).Cells);
    }

    [Fact]
    public void A_change_that_can_be_had_one_way_or_the_other_asks_for_nothing()
    {
        // The first cannot be 1 less, as it is 1 at least, but it can be 1 more.
        var model = new SmallModel(Form).With([], [34]).With(["vorm"], [1, 3, 30]).Build();
        using var either = Program(model, 1, [new(model.Cell("vorm:0"), [-1, 1])]);
        using var less = Program(model, 1, [new(model.Cell("vorm:0"), [-1])]);

        Assert.Equal((0, 0), (either.Prove(), less.Prove()));
        Assert.Empty(either.Needs);
    }

    [Fact]
    public void What_a_crossing_needs_of_a_table_of_one_dimension_is_needed_whatever_the_crossing_hides()
    {
        // 1 and 4 are 5 together, and each is 1 at least: with 5 shown the first is never 5. With 1 and 7 the second pays.
        Assert.Equal(2, LeastOfForms(1, 4));
        Assert.Equal(0, LeastOfForms(1, 7));
    }

    [Fact]
    public void Needs_that_share_no_cell_are_told_with_their_groups_and_cells()
    {
        var model = new SmallModel(Sex, Form).With([], [53]).With(["geslacht"], [3, 50]).With(["vorm"], [4, 19, 30]).Build();
        using var program = Program(model, 1, [new(model.Cell("geslacht:0"), [2]), new(model.Cell("vorm:0"), [1])]);

        Assert.Equal(2, program.Prove());
        Assert.Equal(
            [(model.Cell("geslacht:0"), [model.Cell("geslacht:1")]), (model.Cell("vorm:0"), new List<int> { model.Cell("vorm:1"), model.Cell("vorm:2") })],
            program.Needs.Select(need => (need.Group, need.Cells)));
    }

    [Fact]
    public void Needs_are_looked_for_until_none_is_left()
    {
        // Seven, eight and nine give six, seven and eight at most: nine more need two of them, and each of three rounds finds that one of two is needed.
        var model = new SmallModel(SmallModel.Flat("vorm", 4)).With([], [27]).With(["vorm"], [3, 7, 8, 9]).Build();
        using var program = Program(model, 1, [new(model.Cell("vorm:0"), [9])]);

        Assert.Equal(0, program.Prove(0));
        Assert.Equal(1, program.Prove(1));
        Assert.Equal(1, program.Prove(1));
        Assert.Equal(2, program.Prove());
        Assert.Equal(2, program.Prove(1));
        Assert.Equal(model.Cell("vorm:0"), program.Needs.First().Group);
    }

    [Fact]
    public void In_one_round_all_groups_are_asked_and_those_who_are_alone_in_a_cell_only_where_no_other_asks_for_anything()
    {
        var model = new SmallModel(Sex, Form, Area).With([], [53]).With(["geslacht"], [3, 50]).With(["vorm"], [4, 19, 30]).With(["gebied"], [2, 3, 48]).Build();
        LeastHidden.Question sex = new(model.Cell("geslacht:0"), [2]), form = new(model.Cell("vorm:0"), [1]), alone = new(model.Cell("gebied:0"), [1], Known: model.Cell("gebied:1"));
        using var program = Program(model, 1, [alone, sex, form]);
        using var apart = Program(model, 1, []);
        apart.Add(model.Model.Tables.ToHashSet(), Cells(model, 1), [sex]);
        apart.Add(model.Model.Tables.ToHashSet(), Cells(model, 1), [form]);

        Assert.Equal(2, program.Prove(1));
        Assert.Equal(3, program.Prove());
        Assert.Equal(2, apart.Prove(1));
    }

    private static int LeastOfForms(params int[] girls)
    {
        var model = new SmallModel(Sex, Form).With([], [100 + girls.Sum()]).With(["geslacht"], [50 + girls[0], 50 + girls[1]]).With(["vorm"], [girls.Sum(), 40, 60])
            .With(["geslacht", "vorm"], [girls[0], 20, 30, girls[1], 20, 30]).Build();
        using var program = Program(model, 1, [new(model.Cell("geslacht+vorm:0"), [4])]);
        return program.Prove();
    }

    // What is asked of tables of an order, with finer ones free.
    private static LeastHidden Program(SmallModel model, int order, IEnumerable<LeastHidden.Question> questions)
    {
        var cells = Cells(model, order);
        var program = new LeastHidden(model.Model, model.Mask, cells.Where(cell => model.Model.Table(cell).Order == order));
        program.Add(model.Model.Tables.ToHashSet(), cells, questions);
        return program;
    }

    private static int[] Cells(SmallModel model, int order) =>
        [.. Enumerable.Range(0, model.Model.Cells).Where(cell => model.Model.Table(cell).Order >= order && (model.Mask[cell] || model.Mask.CanHide(cell)))];

    private static int Least(SmallModel model, int order, bool knowsSmall = true)
    {
        var evidence = new Evidence(model.Model, model.Mask, model.Printed, 3);
        var choice = new CellChoice(model.Model, model.Mask, model.Printed, evidence, model.Check, _ => 10);
        Target[] targets = [.. evidence.Targets.Where(target => model.Model.Table(target.Cell).Order == order)];
        using var program = Program(
            model, order, targets.SelectMany(target => choice.Ways(target).Take(knowsSmall ? 2 : 1).Select(way => new LeastHidden.Question(target.Cell, way.By, way.KnowsSmall))));
        return targets.Length + program.Prove();
    }
}
