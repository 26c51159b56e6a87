using NaftStats.Disclosure.Hints;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>Which start of a year is kept, and what is dearer in the next one.</summary>
public class YearChoiceTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 4);

    // Of three, twelve, forty and fifty a share of the second is printed, and a count of the third.
    private static readonly SmallYears Printed = new SmallYears(Form)
    {
        Policy = SmallModel.Policy with { Costs = new SuppressionCosts([3], 1, 7, [30]) },
        Documents = [SmallDocument.Of(MeasureKind.Share, "vorm", ["vorm-1 11"], year: 1), SmallDocument.Of(MeasureKind.Trajecten, "vorm", ["vorm-2 40"], year: 1)],
    }.Crossed(1, 3, 12, 40, 50);

    [Fact]
    public void Where_too_much_is_hidden_of_one_dimension_a_printed_percentage_makes_no_cell_dearer_and_a_printed_count_does()
    {
        var (year, dear) = (Printed.Year(), Printed.Year(dear: UtilityTable.FirstOrder));

        Assert.Equal([3 * 7, 3 * 7 * 2, 3 * 2], Costs(year));
        Assert.Equal([20 * 3, 20 * 3 * 7 * 2, 20 * 3 * 2], Costs(dear));

        static double[] Costs(YearProtection year) => [.. Enumerable.Range(1, 3).Select(cell => year.Cost(year.Cell("vorm:0") + cell))];
    }

    [Fact]
    public void The_next_start_is_told_what_missed_its_bound_and_no_start_follows_one_that_misses_nothing_more()
    {
        Assert.Equal(["", "order-1 vorm"], Starts(("vorm", 0), ("order-1", 0), ("order-2", 0), ("printed", 0)));
        Assert.Equal([""], Starts(("vorm", 90), ("order-1", 90)));
    }

    [Fact]
    public void A_start_that_misses_fewer_bounds_is_kept()
    {
        // Three and twelve are one group, twice two hundred the other: of the twelve a percentage is printed, so that the first start hides both groups and
        // one of two hundred in their place. Of the five cells that are not small that is too much, and the next start hides the twelve.
        var records = new SmallYears(SmallModel.Grouped("vorm", "groep", 0, 0, 1, 1))
        {
            Policy = SmallModel.Policy with { Costs = new SuppressionCosts([3], 1, 7, []), Utility = new Dictionary<string, int> { [UtilityTable.FirstOrder] = 30 } },
            Documents = [SmallDocument.Of(MeasureKind.Share, "vorm", ["vorm-1 3"], year: 1)],
        }.Crossed(1, 3, 12, 200, 200);
        var first = records.Year();
        first.Choose();
        var (kept, _) = YearChoice.Best(dear => records.Year(dear: [.. dear]), null, records.Policy, withNextOrder: false);

        Assert.Equal(["vorm:0", "vorm:2", "vorm@groep:0", "vorm@groep:1"], first.Hidden().Order(StringComparer.Ordinal));
        Assert.Equal([UtilityTable.FirstOrder], kept.Dear);
        Assert.Equal(["vorm:0", "vorm:1"], kept.Hidden());
    }

    [Fact]
    public void Of_two_starts_that_miss_as_many_bounds_the_first_is_kept()
    {
        YearProtection Start(IReadOnlySet<string> dear) => Printed.Year(dear: [.. dear]);
        var policy = Printed.Policy with { Utility = new Dictionary<string, int> { ["vorm"] = 0 } };
        var (year, nextOrder) = YearChoice.Best(Start, null, policy, withNextOrder: false);

        Assert.Null(nextOrder);
        Assert.Empty(year.Dear);
        Assert.Equal(2, year.Hidden().Length);
        Assert.NotNull(YearChoice.Best(Start, null, policy, withNextOrder: true).NextOrder);
    }

    [Fact]
    public void What_was_found_before_is_taken_as_it_is_where_it_proves_the_year()
    {
        var starts = 0;
        YearProtection Start(IReadOnlySet<string> dear)
        {
            starts++;
            return Printed.Year(dear: [.. dear]);
        }

        var policy = Printed.Policy with { Utility = new Dictionary<string, int> { ["vorm"] = 0 } };
        var (found, _) = YearChoice.Best(Start, null, policy, withNextOrder: false);
        var hints = ProtectionHints.Of([found]);
        Assert.Equal(2, starts);

        // Though it misses its bound, nothing is looked for.
        var (taken, nextOrder) = YearChoice.Best(Start, hints, policy, withNextOrder: true);
        Assert.Equal((3, 0), (starts, taken.Solves));
        Assert.Equal(found.Hidden(), taken.Hidden());
        Assert.NotNull(nextOrder);

        // Hints of no year prove nothing.
        Assert.Equal(found.Hidden(), YearChoice.Best(Start, ProtectionHints.Of([]), policy, withNextOrder: false).Year.Hidden());
        Assert.Equal(5, starts);
    }

    private static string[] Starts(params (string Table, int AtMost)[] bounds)
    {
        var starts = new List<string>();
        YearChoice.Best(
            dear =>
            {
                starts.Add(string.Join(' ', dear.Order(StringComparer.Ordinal)));
                return Printed.Year(dear: [.. dear]);
            },
            null, Printed.Policy with { Utility = bounds.ToDictionary(bound => bound.Table, bound => bound.AtMost) }, withNextOrder: false);
        return [.. starts];
    }
}
