using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tests.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Audit;

/// <summary>Of three dimensions of two categories all pairs are published: what they tell of the triple is one number.</summary>
public class NextOrderTests
{
    private static readonly Dimension First = SmallModel.Flat("eerste", 2);
    private static readonly Dimension Second = SmallModel.Flat("tweede", 2);
    private static readonly Dimension Third = SmallModel.Flat("derde", 2);
    private static readonly DisclosurePolicy Policy = SmallModel.Policy with { CoreDimensions = ["eerste", "tweede", "derde"] };
    private static readonly CubeShape Triple = new([.. new[] { First, Second, Third }.Select(dimension => new CubeAxis(dimension, dimension.Finest))]);

    // Around the small cell each one of the next corner takes one more where it takes one less: none there, and it can be no more.
    private static readonly int[] Tight = [3, 10, 10, 10, 10, 10, 10, 0];
    private static readonly int[] Loose = [3, 10, 10, 10, 10, 10, 10, 10];

    private static YearProtection Year(int[] cells, DisclosurePolicy? policy = null)
    {
        var records = new SmallYears(First, Second, Third) { Policy = policy ?? Policy };
        foreach (var (cell, count) in cells.Index())
        {
            records.Add(count, [cell >> 2, cell >> 1 & 1, cell & 1]);
        }

        return records.Year();
    }

    [Fact]
    public void A_small_group_of_a_triple_that_nobody_publishes_is_open_where_its_corners_have_room()
    {
        var year = Year(Loose);
        var cells = year.Model.Cells;
        var audit = NextOrderAudit.Mend(year, Policy);

        Assert.Equal((1, 0, 1, 0), (audit.Attempts, audit.Exposed.Count, audit.ControlAttempts, audit.ControlExposed));
        Assert.Empty(audit.Needed);
        Assert.Empty(year.Hidden());
        Assert.Equal(cells, year.Model.Cells);
    }

    [Fact]
    public void Where_they_have_none_pairs_are_hidden_for_its_sake_and_no_more_than_it_needs()
    {
        var year = Year(Tight);
        var audit = NextOrderAudit.Mend(year, Policy);

        Assert.Equal((1, 0, 1, 1), (audit.Attempts, audit.Exposed.Count, audit.ControlAttempts, audit.ControlExposed));
        Assert.NotEmpty(audit.Needed);
        Assert.Equal(year.Mask.Hidden, audit.Needed.Order());
        Assert.All(year.Hidden(), cell => Assert.Contains('+', cell));
        Assert.Equal(4, audit.Needed.Count);
        Assert.Empty(NextOrderAudit.Mend(year, Policy).Exposed);
    }

    [Fact]
    public void What_cannot_be_covered_is_exposed_by_name()
    {
        // All that could be hidden was published before.
        var year = Year(Tight);
        year.Mask.Frozen.UnionWith(Enumerable.Range(0, year.Model.Cells));
        var audit = NextOrderAudit.Mend(year, Policy);

        Assert.Equal(["eerste+tweede+derde (eerste-0, tweede-0, derde-0)"], audit.Exposed);
        Assert.Empty(audit.Needed);
        var both = YearAudit.Of(year, audit);
        Assert.Equal([$"{AuditRun.NextOrder}: year-1, Opgestart Individueel, eerste+tweede+derde (eerste-0, tweede-0, derde-0)"], both.Exposed);
        Assert.Equal([new AuditRun(AuditRun.Public, 0, 0), new AuditRun(AuditRun.NextOrder, 1, 1)], YearAudit.Sum([both]).Select(run => run.Release));
        Assert.Equal(new AuditRun(AuditRun.NextOrder, 1, 1), YearAudit.Sum([both])[1].Control);
    }

    [Fact]
    public void Of_each_table_three_groups_are_the_control()
    {
        var audit = NextOrderAudit.Mend(Year([4, 10, 10, 3, 10, 4, 3, 10]), Policy);

        Assert.Equal((4, 3), (audit.Attempts, audit.ControlAttempts));
    }

    [Fact]
    public void One_order_above_are_triples_of_core_dimensions_of_which_all_pairs_are_released()
    {
        IEnumerable<string> Shapes(DisclosurePolicy policy) => NextOrderAudit.Shapes(Year(Loose, policy), policy).Select(shape => shape.Key);

        Assert.Equal(["eerste+tweede+derde"], Shapes(Policy));
        Assert.Empty(Shapes(Policy with { CoreDimensions = ["eerste", "tweede"] }));
        Assert.Empty(Shapes(Policy with { FineOrder = 1, CoarseOrder = 1 }));
        Assert.Empty(Shapes(Policy with { MaximalOrders = new Dictionary<string, int> { ["derde"] = 1 } }));
        Assert.Empty(Shapes(Policy with { FineOrder = 3, CoarseOrder = 3 }));
    }

    [Fact]
    public void One_order_above_are_tables_too_that_were_left_out()
    {
        // Half of the cells of the second and the third are small.
        var policy = Policy with { DropAbove = 50, CoreDimensions = [] };
        var year = Year([30, 2, 2, 30, 30, 2, 2, 30], policy);

        Assert.Equal(["tweede+derde"], year.Tables.LeftOut.Select(cube => cube.Shape.Key));
        Assert.Equal(["tweede+derde"], NextOrderAudit.Shapes(year, policy).Select(shape => shape.Key));
        var audit = NextOrderAudit.Mend(year, policy);
        Assert.Equal((2, 0), (audit.Attempts, audit.Exposed.Count));
    }

    [Fact]
    public void A_table_is_unknown_for_as_long_as_it_is_attacked()
    {
        var year = Year(Tight);
        var (cells, hidden) = (year.Model.Size(), year.Mask.State().Hidden.Length);
        var table = new NextOrderTable(year, Triple);

        Assert.Equal([cells.Cells], table.Small);
        Assert.True(year.Mask[cells.Cells]);
        Assert.False(table.IsOpen(cells.Cells));
        Assert.Empty(table.Needed());

        table.Attack();
        Assert.True(table.IsOpen(cells.Cells));
        Assert.NotEmpty(table.Needed());

        table.CutBack();
        Assert.Equal(cells, year.Model.Size());
        Assert.Equal(hidden, year.Mask.State().Hidden.Length);
    }

    [Fact]
    public void What_was_hidden_for_it_before_is_left_to_it_and_what_it_does_not_need_is_not_counted()
    {
        var year = Year(Tight);
        foreach (var cell in new[] { "eerste:0", "eerste:1", "eerste+tweede:0", "eerste+tweede:1", "eerste+tweede:2", "eerste+tweede:3" })
        {
            year.Mask[year.Cell(cell)] = true;
        }

        var before = year.Hidden();
        var audit = NextOrderAudit.Mend(year, Policy);

        Assert.Empty(audit.Exposed);
        Assert.True(audit.Needed.Count < year.Hidden().Length);
        Assert.All(before, cell => Assert.Contains(cell, year.Hidden()));
    }

    [Fact]
    public void Where_only_a_shown_zero_stands_in_the_way_its_table_is_withdrawn()
    {
        // The other pairs were published before: to add to the small cell adds to those of both second categories, of whom there are none.
        var year = Year([3, 10, 10, 10, 10, 10, 0, 0]);
        year.Mask.Frozen.UnionWith(Enumerable.Range(0, year.Model.Cells).Where(cell => year.Model.Table(cell).Shape.Key != "eerste+tweede"));
        var audit = NextOrderAudit.Mend(year, Policy);

        Assert.Equal((1, 0, 1), (audit.Attempts, audit.Exposed.Count, audit.ControlExposed));
        Assert.Equal(["eerste+tweede"], year.Mask.Withdrawn.Select(table => table.Shape.Key));
    }

    [Fact]
    public void The_tables_above_it_that_nobody_publishes_are_unknown_with_it()
    {
        var grouped = SmallModel.Grouped("eerste", "groep", 0, 0, 1);
        var records = new SmallYears(grouped, Second, Third) { Policy = Policy };
        foreach (var (cell, count) in new[] { 3, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10 }.Index())
        {
            records.Add(count, [cell >> 2, cell >> 1 & 1, cell & 1]);
        }

        var year = records.Year();
        var shapes = NextOrderAudit.Shapes(year, Policy).ToArray();
        Assert.Equal(["eerste+tweede+derde", "eerste@groep+tweede+derde"], shapes.Select(shape => shape.Key));

        var size = year.Model.Size();
        var table = new NextOrderTable(year, shapes[0]);
        Assert.NotNull(year.Model.Find("eerste@groep+tweede+derde"));
        Assert.Equal([year.Model.Place("eerste+tweede+derde")], table.Small);
        Assert.All(new[] { "eerste+tweede+derde", "eerste@groep+tweede+derde" }, shape => Assert.False(year.Model.Find(shape)!.IsReleased));
        table.Attack();
        Assert.True(table.IsOpen(table.Small[0]));
        Assert.Empty(table.Needed());

        table.CutBack();
        Assert.Null(year.Model.Find("eerste@groep+tweede+derde"));
        Assert.Equal(size, year.Model.Size());
        Assert.Equal((1, 0), (NextOrderAudit.Mend(year, Policy).Attempts, year.Hidden().Length));
    }

    [Theory]
    [InlineData("2,10,10,15,0,10,10,2,15,10,10,0", "eerste+tweede:0 eerste+tweede:1 eerste+tweede:4 eerste+tweede:5")]
    [InlineData("3,3,15,2,0,10,6,3,15,0,10,0", "eerste+tweede:2 eerste+tweede:3 eerste+tweede:4 eerste+tweede:5")]
    [InlineData("10,2,2,6,6,10,2,10,6,0,6,10", "eerste+tweede:2 eerste+tweede:3 eerste+tweede:4 eerste+tweede:5")]
    public void What_was_hidden_for_one_group_is_shown_again_where_what_another_needs_serves_both(string pupils, string hidden)
    {
        var records = new SmallYears(SmallModel.Flat("eerste", 3), Second, Third) { Policy = Policy };
        foreach (var (cell, count) in pupils.Split(',').Index())
        {
            records.Add(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), [cell >> 2, cell >> 1 & 1, cell & 1]);
        }

        var year = records.Year();
        var audit = NextOrderAudit.Mend(year, Policy);

        Assert.Empty(audit.Exposed);
        Assert.Equal(hidden, string.Join(' ', year.Hidden()));
        Assert.Equal(4, audit.Needed.Count);
    }

    [Fact]
    public void A_group_that_can_be_other_values_and_none_of_five_is_exposed_and_one_that_can_be_three_is_not()
    {
        // With all pairs as they were published the first is four at most and the last too.
        var year = Year([2, 10, 10, 10, 10, 10, 10, 2]);
        year.Mask.Frozen.UnionWith(Enumerable.Range(0, year.Model.Cells));
        Assert.Equal(2, NextOrderAudit.Mend(year, Policy).Exposed.Count);

        // Here it is three to five, and the two beside it two at most.
        var three = Year([3, 2, 10, 10, 10, 10, 0, 10]);
        three.Mask.Frozen.UnionWith(Enumerable.Range(0, three.Model.Cells));
        Assert.Equal(["eerste+tweede+derde (eerste-0, tweede-0, derde-1)"], NextOrderAudit.Mend(three, Policy).Exposed);
    }

    [Fact]
    public void What_was_left_out_is_attacked_too_where_no_crossing_is_released()
    {
        var policy = Policy with { DropAbove = 50 };
        var year = new SmallYears(Second, Third) { Policy = policy }.Crossed(2, 30, 2, 2, 30).Year();

        Assert.DoesNotContain(year.Model.Tables, table => table.Order > 1);
        Assert.Equal(["tweede+derde"], NextOrderAudit.Shapes(year, policy).Select(shape => shape.Key));
        Assert.Equal(2, NextOrderAudit.Mend(year, policy).Attempts);
    }
}
