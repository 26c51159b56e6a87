using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>Groups that no hidden cell can help: those that others have told, and those that ask for a table as a whole.</summary>
public class ToldGroupTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);

    private static SmallModel Forms(params int[] trajecten) => new SmallModel(Form).With([], [trajecten.Sum()]).With(["vorm"], trajecten);

    private static CellChoice.Way Reads(params int[] by) => new(AuditRun.Reader, by, false, () => [], () => false);

    [Fact]
    public void What_zeros_tell_is_hopeless_until_the_table_is_withdrawn()
    {
        // One and four: with zeros shown the first is four at most, and all are five.
        var choice = new SmallChoice(Forms(1, 4, 0).Build());
        Assert.All(choice.Evidence.Targets, target => Assert.False(choice.Choice.IsHopeless(target) || choice.Choice.IsOpen(target)));

        choice.Choice.Hide();
        Assert.True(choice.Choice.IsHopeless(choice.Target("vorm:0")));
        Assert.False(choice.Choice.IsOpen(choice.Target("vorm:0")));

        choice.Model.Mask.Withdraw(choice.Model.Model.Find("vorm")!);
        choice.Choice.Hide();
        Assert.All(choice.Evidence.Targets, target => Assert.True(choice.Choice.IsOpen(target) && choice.Evidence.IsOpen(target)));
        Assert.False(choice.Choice.IsHopeless(choice.Target("vorm:0")));
    }

    [Fact]
    public void What_a_document_tells_by_itself_is_no_fault_of_the_release()
    {
        // Of 53 printed are 20 and 30: a reader subtracts; anyone else does not know.
        var choice = new SmallChoice(Forms(3, 20, 30).Build(), [Form], SmallDocument.Counts("vorm", "vorm-1 20", "vorm-2 30"));
        var target = choice.Target("vorm:0");
        Assert.True(choice.Choice.IsTold(target, choice.Ways("vorm:0")[2]));
        Assert.False(choice.Choice.IsTold(target, choice.Ways("vorm:0")[0]));
        Assert.False(choice.Choice.IsOpen(target));

        choice.Choice.Hide();
        Assert.False(choice.Evidence.IsOpenToReaders(target));
        Assert.True(choice.Evidence.IsOpen(target));
        Assert.True(choice.Choice.IsOpen(target));
        Assert.False(choice.Choice.IsHopeless(target));
        Assert.True(choice.Again().IsOpen(target));
    }

    [Fact]
    public void What_an_earlier_release_tells_is_told_to_everyone_and_what_it_does_not_is_not()
    {
        var told = new SmallChoice(Forms(3, 20, 30).Build());
        told.Model.Mask.Frozen.UnionWith([told.Model.Cell("vorm:1"), told.Model.Cell("vorm:2")]);
        told.Choice.Hide();
        Assert.Equal(["vorm:0"], told.Hidden);
        Assert.True(told.Choice.IsOpen(told.Target("vorm:0")));
        Assert.False(told.Choice.IsHopeless(told.Target("vorm:0")));
        Assert.True(told.Again().IsOpen(told.Target("vorm:0")));

        var half = new SmallChoice(Forms(3, 20, 30).Build());
        half.Model.Mask.Frozen.Add(half.Model.Cell("vorm:1"));
        Assert.False(half.Choice.IsOpen(half.Target("vorm:0")));
        half.Choice.Hide();
        Assert.Equal(["vorm:0", "vorm:2"], half.Hidden);
        Assert.True(half.IsOpen());
    }

    [Fact]
    public void A_group_is_told_where_no_change_of_it_is_left()
    {
        var choice = new SmallChoice(Forms(1, 4, 0).Build());
        var target = choice.Target("vorm:0");

        Assert.True(choice.Choice.IsTold(target, Reads(4)));
        Assert.False(choice.Choice.IsTold(target, Reads(4, 1)));
        Assert.False(choice.Choice.IsTold(target, Reads(1)));
        Assert.True(choice.Choice.IsTold(new Target(choice.Model.Cell("totaal:0"), 4), Reads(1)));
    }

    [Fact]
    public void The_mean_of_all_tells_and_one_that_can_be_hidden_does_not()
    {
        var age = SmallModel.Bands("leeftijd", "leeftijd", (12, 12), (20, 20));

        // A mean of 13.0 of 23: one more of 20 is eight years more.
        var all = new SmallChoice(new SmallModel(age).With([], [23], sums: [300]).With(["leeftijd"], [20, 3]).Build());
        Assert.True(all.Choice.IsTold(all.Target("leeftijd:1"), Reads(1, -1)));

        // The mean of 18 of the 14 of the first form leaves less than one of 12; it goes with the form, and that of all stays as it is.
        var one = new SmallChoice(new SmallModel(SmallModel.Flat("vorm", 2), age).With([], [60], sums: [936], decimals: 0).With(["vorm"], [14, 46], sums: [256, 680], decimals: 0)
            .With(["leeftijd"], [33, 27]).With(["vorm", "leeftijd"], [3, 11, 30, 16]).Build());
        one.Model.Mask.Frozen.Add(one.Model.Cell("vorm+leeftijd:1"));
        Assert.False(one.Choice.IsTold(one.Target("vorm+leeftijd:0"), Reads(1)));
        one.Model.Mask.Frozen.Add(one.Model.Cell("vorm:0"));
        Assert.True(one.Choice.IsTold(one.Target("vorm+leeftijd:0"), Reads(1)));
    }

    [Fact]
    public void What_only_fractions_leave_open_is_told()
    {
        // One more of 14 is three quarters of one of 12 and a quarter of one of 20; four more need three of 12, of whom one must stay.
        var age = SmallModel.Bands("leeftijd", "leeftijd", (12, 12), (14, 14), (20, 20));
        SmallChoice Of(int twelve) => new(new SmallModel(age).With([], [13 + twelve], sums: [(12 * twelve) + 242]).With(["leeftijd"], [twelve, 3, 10]).Build());
        var (few, more) = (Of(3), Of(4));

        Assert.True(few.Choice.IsTold(few.Target("leeftijd:1"), Reads(1, -1)));
        Assert.False(more.Choice.IsTold(more.Target("leeftijd:1"), Reads(1, -1)));
    }
}
