using NaftStats.Disclosure.Audit;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Tests.Audit;

/// <summary>What is hidden, what can be, and what an attacker knows of it.</summary>
public class MaskTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 4);

    // Of four forms one is small, one empty, two are neither.
    private static SmallModel Forms(int size = 4) => new SmallModel(Form).With([], [size + 30]).With(["vorm"], [size, 0, 20, 10]).Build();

    [Fact]
    public void Small_groups_are_hidden_from_the_start_and_zeros_where_the_policy_says_so()
    {
        var model = Forms().Model;

        Assert.Equal([1], new Mask(model, 1).Hidden);
        Assert.Equal([1, 2], new Mask(model, 0).Hidden);
        Assert.Empty(new Mask(Forms(5).Model, 1).Hidden);
    }

    [Fact]
    public void Totals_zeros_and_what_an_earlier_release_shows_cannot_be_hidden()
    {
        var mask = new Mask(Forms().Model, 1);
        mask.Frozen.Add(4);

        Assert.Equal([3], Enumerable.Range(0, 5).Where(mask.CanHide));
    }

    [Fact]
    public void A_cell_that_must_be_hidden_is_hidden_for_its_own_sake()
    {
        var mask = new Mask(Forms().Model, 1);
        mask.Frozen.Add(4);
        foreach (var cell in new[] { 1, 3, 4 })
        {
            mask.Require(cell);
        }

        Assert.Equal([3], mask.Required);
        Assert.Equal([1, 3], mask.Hidden);
        Assert.False(mask.IsSecondary(3));
    }

    [Fact]
    public void Hidden_for_others_is_what_is_neither_small_nor_empty_nor_required()
    {
        var mask = new Mask(Forms().Model, 0);
        mask[3] = true;

        Assert.Equal([3], Enumerable.Range(0, 5).Where(mask.IsSecondary));
    }

    [Fact]
    public void A_table_is_withdrawn_whole_but_for_totals_and_for_what_was_published()
    {
        var model = Forms().Model;
        var mask = new Mask(model, 1);
        mask.Withdraw(model.Tables[0]);
        Assert.Empty(mask.Withdrawn);

        var frozen = new Mask(model, 1);
        frozen.Frozen.Add(4);
        frozen.Withdraw(model.Tables[1]);
        Assert.Empty(frozen.Withdrawn);

        mask.Withdraw(model.Tables[1]);
        Assert.Equal([1, 2, 3, 4], mask.Hidden);
        Assert.False(mask.IsPublished(3));
        Assert.False(mask.ShowsZeros(3));
        Assert.False(mask.IsSecondary(3));
        Assert.True(mask.IsPublished(0));
    }

    [Fact]
    public void What_was_hidden_once_can_be_hidden_again()
    {
        var model = Forms().Model;
        var mask = new Mask(model, 1);
        var before = mask.State();
        mask.Withdraw(model.Tables[1]);
        var after = mask.State();

        mask.Restore(before);
        Assert.Equal([1], mask.Hidden);
        Assert.Empty(mask.Withdrawn);

        mask.Restore(after);
        Assert.Equal([1, 2, 3, 4], mask.Hidden);
        Assert.Equal([model.Tables[1]], mask.Withdrawn);
    }

    [Fact]
    public void What_a_hidden_cell_may_be_depends_on_what_the_attacker_knows()
    {
        var (shown, hidden) = (new Mask(Forms().Model, 1), new Mask(Forms().Model, 0));

        // Zeros are shown: it is none. They are not: it may be. Far above the truth proves nothing more.
        Assert.Equal((1, 4 + Mask.MostAbove), shown.Bounds(1, knowsSmall: false));
        Assert.Equal((0, 4 + Mask.MostAbove), hidden.Bounds(1, knowsSmall: false));

        // One who knows which are small: one to four, none, or five and more.
        Assert.Equal([(1, 4), (0, 0), (5, 20 + Mask.MostAbove), (5, 10 + Mask.MostAbove)], Enumerable.Range(1, 4).Select(cell => hidden.Bounds(cell, knowsSmall: true)));

        var model = Forms().Model;
        var withdrawn = new Mask(model, 1);
        withdrawn.Withdraw(model.Tables[1]);
        Assert.Equal((0, 4 + Mask.MostAbove), withdrawn.Bounds(1, knowsSmall: true));
    }

    [Fact]
    public void A_mean_is_shown_of_enough_who_are_shown()
    {
        var mask = new Mask(Forms(9).Model, 1);

        Assert.Equal([true, false, false, true, true], Enumerable.Range(0, 5).Select(cell => mask.ShowsMean(cell, 10)));
        mask[3] = true;
        Assert.False(mask.ShowsMean(3, 10));
    }
}
