using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tests.Audit;

/// <summary>Which worlds are witnesses, and what they prove.</summary>
public class EvidenceTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly Dimension Actor = SmallModel.Flat("actor", 4) with { IsMultiResponse = true };

    private static SmallModel Forms(params int[] trajecten) => new SmallModel(Form).With([], [trajecten.Sum()]).With(["vorm"], trajecten);

    [Fact]
    public void A_change_of_nothing_or_of_a_cell_that_is_not_there_is_no_witness()
    {
        var model = Forms(3, 20, 30).Build("vorm:1");
        int small = model.Cell("vorm:0"), other = model.Cell("vorm:1");

        Assert.NotNull(model.Check.Of(new Dictionary<int, int> { [small] = 1, [other] = -1 }));
        Assert.Null(model.Check.Of(new Dictionary<int, int> { [small] = 1, [other] = -1, [-1] = 1 }));
        Assert.Null(model.Check.Of(new Dictionary<int, int> { [small] = 1, [other] = -1, [model.Model.Cells] = 1 }));
        Assert.Null(model.Check.Of(new Dictionary<int, int> { [small] = 1, [other] = -1, [model.Cell("vorm:2")] = 0 }));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(-2, true)]
    public void One_who_knows_which_are_small_believes_what_leaves_small_ones_small_and_others_not(int by, bool isBelieved) =>
        Assert.Equal(isBelieved, Forms(3, 20, 30).Build("vorm:1").Witness(("vorm:0", by), ("vorm:1", -by))!.IsForOneWhoKnows);

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    public void Nor_would_they_believe_that_another_becomes_small(int other, bool isBelieved) =>
        Assert.Equal(isBelieved, Forms(3, other, 30).Build("vorm:1").Witness(("vorm:0", 1), ("vorm:1", -1))!.IsForOneWhoKnows);

    [Fact]
    public void A_witness_that_needs_a_cell_goes_when_it_is_shown()
    {
        var model = Forms(3, 20, 30).Build("vorm:1", "vorm:2");
        var evidence = new Evidence(model.Model, model.Mask, model.Printed, 3);
        var target = Assert.Single(evidence.Targets);
        evidence.Add(model.Witness(("vorm:0", 1), ("vorm:1", -1))!);
        evidence.Add(model.Witness(("vorm:0", 2), ("vorm:2", -2))!);
        Assert.True(evidence.IsPossible(target, 4));
        Assert.True(evidence.IsPossible(target, 5));
        Assert.False(evidence.IsPossible(target, 3));

        Assert.Equal(0, evidence.Recheck(model.Check));
        Assert.Equal([2], evidence.Remove(model.Cell("vorm:2")).Select(witness => witness.Change[target.Cell]));
        Assert.False(evidence.IsPossible(target, 5));

        model.Mask[model.Cell("vorm:1")] = false;
        Assert.Equal(1, evidence.Recheck(model.Check));
        Assert.Empty(evidence.Witnesses);
        Assert.Equal([model.Cell("vorm:0")], evidence.Targets.Select(left => left.Cell));
    }

    [Fact]
    public void Who_knows_takes_a_world_that_leaves_the_group_small_and_an_insider_one_without_the_own_group()
    {
        // Of three possible values one is not small: to anyone the group is open, and to one who knows it is four or three.
        var model = Forms(3, 1, 30).Build("vorm:2");
        var evidence = new Evidence(model.Model, model.Mask, model.Printed, 3);
        var target = evidence.Targets[0];
        Assert.Equal([model.Cell("vorm:1")], evidence.Insiders(target));

        evidence.Add(model.Witness(("vorm:0", 2), ("vorm:2", -2))!);
        Assert.False(evidence.IsOpenToOneWhoKnows(target));
        Assert.True(evidence.IsOpenToReaders(target));
        Assert.Empty(evidence.Insiders(target));
        Assert.False(evidence.IsPublicOpen(target));

        evidence.Add(model.Witness(("vorm:0", 1), ("vorm:1", -1 + 2), ("vorm:2", -2))!);
        Assert.True(evidence.IsOpenToOneWhoKnows(target));
        Assert.True(evidence.IsOpen(target));
    }

    [Fact]
    public void Few_without_an_answer_are_a_target_where_their_whole_is_none_and_the_part_is_there()
    {
        // Of 20: 16 leave four, 15 leave five, 20 leave nobody, and none answered the last.
        var model = new SmallModel(Actor).With([], [20]).With(["actor"], [16, 15, 20, 0]).Build();
        var target = Assert.Single(new Evidence(model.Model, model.Mask, model.Printed, 3).Targets);

        Assert.Equal((1, 4, (int?)0, -1), (target.Cell, target.Value, target.Whole, target.Sign));

        var small = new SmallModel(Actor).With([], [4]).With(["actor"], [3, 4, 4, 4]).Build();
        Assert.All(new Evidence(small.Model, small.Mask, small.Printed, 3).Targets, group => Assert.Null(group.Whole));
    }

    [Fact]
    public void A_cell_that_must_be_hidden_is_as_open_as_a_group_just_below_the_threshold()
    {
        var model = Forms(20, 20, 30).Build();
        model.Mask.Require(model.Cell("vorm:1"));

        Assert.Equal([new Target(model.Cell("vorm:1"), 4)], new Evidence(model.Model, model.Mask, model.Printed, 3).Targets);
    }

    [Fact]
    public void Trajecten_are_swapped_between_the_corners_of_a_box_so_that_no_total_is_another()
    {
        var model = new SmallModel(Form, Sex).With([], [52]).With(["vorm"], [12, 20, 20]).With(["geslacht"], [22, 30]).Build();
        var (counts, sums) = (new CellCounts(Population.Opgestart, new CubeShape([new CubeAxis(Form, Form.Finest), new CubeAxis(Sex, Sex.Finest)]), 1), model.Model.Sums.Count);
        int[] cells = [2, 10, 10, 10, 10, 10];
        cells.CopyTo(counts.Trajecten, 0);
        cells.CopyTo(counts.Leerlingen, 0);
        var table = model.Model.AddCells(counts, isReleased: false);
        TableRelations.Add(model.Model, table);
        model.Mask.Extend();
        var first = table.First;

        var changes = new CellSwaps(model.Model, model.Mask, table, sums).Of(first).ToArray();

        Assert.Equal([3, 1, 4], changes.Select(change => change[first]));
        Assert.Equal(new Dictionary<int, int> { [first] = 3, [first + 1] = -3, [first + 2] = -3, [first + 3] = 3 }, changes[0]);
        Assert.All(changes, change => Assert.NotNull(model.Check.Of(change)));
    }
}
