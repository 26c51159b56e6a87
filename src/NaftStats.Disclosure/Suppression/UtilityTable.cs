using NaftStats.Disclosure.Reports;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Suppression;

/// <summary>Puts what is hidden beside what may be hidden at most, as the policy declares it.</summary>
internal static class UtilityTable
{
    private const string PrintedFigures = "printed";
    private const string OrderPrefix = "order-";

    /// <summary>The bound on all tables of one dimension.</summary>
    public const string FirstOrder = OrderPrefix + "1";

    /// <summary>The table, each bound in its worst year.</summary>
    /// <param name="years">The protected years.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="withProofs">True to prove of what misses its bound how little can be hidden.</param>
    public static IReadOnlyList<UtilityRow> Of(IReadOnlyList<YearProtection> years, DisclosurePolicy policy, bool withProofs)
    {
        YearProtection[] individual = [.. years.Where(IsCounted)];
        return
        [
            .. policy.Utility.Where(bound => bound.Key == PrintedFigures || individual.Length > 0).Select(bound => bound.Key == PrintedFigures ? Printed(years, bound.Value)
                : individual.Select(year => (Year: year, Row: Row(year, bound.Key, bound.Value))).MaxBy(pair => pair.Row.Worst) is var (worst, row) && withProofs && !row.IsReached ? Proved(worst, policy, row) : row),
        ];
    }

    /// <summary>The tables and orders of a year of which more is hidden than may be.</summary>
    public static IEnumerable<string> Missed(YearProtection year, DisclosurePolicy policy) =>
        IsCounted(year) ? policy.Utility.Where(bound => bound.Key != PrintedFigures && !Row(year, bound.Key, bound.Value).IsReached).Select(bound => bound.Key) : [];

    private static bool IsCounted(YearProtection year) => year.Model.Family.Type == TrajectType.Individueel && year.Tables.Population is Population.Opgestart or Population.Afgesloten;

    // All years together.
    private static UtilityRow Printed(IReadOnlyList<YearProtection> years, decimal atMost) => new(
        PrintedFigures, atMost,
        years.Sum(year => Enumerable.Range(0, year.Model.Cells).Count(cell => year.Printed.PrintsCount(cell) && year.Model.Units(cell) >= year.Model.Family.Threshold && !year.Shows(cell))),
        "all years")
    {
        ForcedBy = [.. years.SelectMany(year => year.HiddenPrinted())],
    };

    private static UtilityRow Row(YearProtection year, string table, decimal atMost)
    {
        var cells = Cells(year, table);
        return new UtilityRow(table, atMost, PublishedShare.Percentage(cells.Count(cell => !year.Shows(cell)), cells.Length, 1), year.Name);
    }

    private static UtilityRow Proved(YearProtection year, DisclosurePolicy policy, UtilityRow row)
    {
        var proof = new UtilityProof(year, policy);
        var cells = Cells(year, row.Table).Length;
        var (least, forcedBy, groupings) = Order(row.Table) switch
        {
            null => proof.OfTable(year.Model.Find(row.Table)!),
            1 => proof.OfOneDimension(),
            var order => proof.OfCrossings(order.Value, least => PublishedShare.Percentage(least, cells, 1) > row.AtMost),
        };
        return row with { Least = PublishedShare.Percentage(least, cells, 1), ForcedBy = forcedBy, Groupings = groupings };
    }

    // What is not zero of a table, or of all of an order; of one dimension small groups do not count.
    private static int[] Cells(YearProtection year, string table) =>
    [
        .. Enumerable.Range(0, year.Model.Cells).Where(cell => year.Model.Trajecten(cell) > 0 && (Order(table) is { } order
            ? year.Model.Table(cell).Order == order && (order != 1 || !year.Model.IsSmall(cell)) : year.Model.Table(cell).Shape.Key == table)),
    ];

    private static int? Order(string table) => table.StartsWith(OrderPrefix, StringComparison.Ordinal) ? table[^1] - '0' : null;
}
