using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>Which changes of a group show that an attack finds nothing.</summary>
public class WaysTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Actor = SmallModel.Flat("actor", 2) with { IsMultiResponse = true };

    private static SmallModel Forms(params int[] trajecten) => new SmallModel(Form).With([], [trajecten.Sum()]).With(["vorm"], trajecten);

    [Fact]
    public void Each_attack_asks_for_its_own_and_one_of_them_of_one_who_knows_which_are_small()
    {
        var ways = new SmallChoice(Forms(3, 20, 30).Build()).Ways("vorm:0");

        Assert.Equal([AuditRun.Public, AuditRun.KnowsSmall, AuditRun.Reader, AuditRun.Insider, AuditRun.Public], ways.Select(way => way.Attack));
        Assert.Equal([false, true, false, false, false], ways.Select(way => way.KnowsSmall));
        Assert.Equal([false, false, false, true, false], ways.Select(way => way.IsMet()));
        Assert.All(ways, way => Assert.Empty(way.Limits()));
    }

    [Theory]
    [InlineData(3, "2; 1 -1; 1 -1; 1 -1; 1 -1 2 3")]
    [InlineData(4, "1; -1; 1 -1; 1 -1; 1 -1 2 2")]
    [InlineData(1, "4; 1; 1; 1; 1 -1 2 5")]
    public void A_group_reaches_the_threshold_or_one_more_or_less_but_never_none_and_to_one_who_knows_it_stays_small(int size, string changes)
    {
        var choice = new SmallChoice(Forms(size, 20, 30).Build());

        Assert.Equal(changes, string.Join("; ", choice.Ways("vorm:0").Select(way => string.Join(' ', way.By))));
    }

    [Fact]
    public void A_value_that_is_possible_already_is_not_asked_for_again()
    {
        var choice = new SmallChoice(Forms(3, 20, 30).Build("vorm:1"));
        choice.Evidence.Add(choice.Model.Witness(("vorm:0", 2), ("vorm:1", -2))!);

        Assert.Equal([1, -1, 3], choice.Ways("vorm:0")[^1].By);
    }

    [Fact]
    public void A_few_without_an_answer_must_be_one_more_or_less()
    {
        // Of 20, two have no answer: the part that is subtracted moves the other way.
        var few = new SmallChoice(new SmallModel(Actor).With([], [20]).With(["actor"], [9, 18]).Build());
        var one = new SmallChoice(new SmallModel(Actor).With([], [20]).With(["actor"], [9, 19]).Build());

        Assert.All(few.Ways("actor:1"), way => Assert.Equal([-1, 1], way.By));
        Assert.All(one.Ways("actor:1"), way => Assert.Equal([-1, 1], way.By));
    }

    [Fact]
    public void An_insider_knows_the_cell_in_which_they_are_alone()
    {
        var choice = new SmallChoice(Forms(3, 1, 30).Build());

        Assert.Equal([(choice.Model.Cell("vorm:1"), 0, 0)], choice.Ways("vorm:0")[3].Limits());
        Assert.Empty(new SmallChoice(Forms(3, 2, 30).Build()).Ways("vorm:0")[3].Limits());
    }

    [Fact]
    public void A_reader_takes_what_a_printed_percentage_leaves_open()
    {
        // 3 of 240 are 1.25 %: 2 and 3 round to 1 %, and 4 to 2 %.
        var choice = new SmallChoice(Forms(3, 137, 100).Build(), [Form], SmallDocument.Shares("vorm", "vorm-0 1%"));

        Assert.Equal([-1], choice.Ways("vorm:0")[2].By);
        Assert.Equal([(choice.Model.Cell("vorm:0"), 0, 1)], choice.Ways("vorm:0")[2].Limits());
    }
}
