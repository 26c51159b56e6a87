using NaftStats.Disclosure.Reports;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Suppression;

/// <summary>Puts what is hidden beside what may be hidden at most, as the policy declares it.</summary>
internal static class UtilityTable
{
    private const string PrintedFigures = "printed";
    private const string OrderPrefix = "order-";

    public static IReadOnlyList<UtilityRow> Of(IReadOnlyList<YearProtection> years, DisclosurePolicy policy)
    {
        YearProtection[] individual = [.. years.Where(year => year.Model.Family.Type == TrajectType.Individueel && year.Tables.Population is (Population.Opgestart or Population.Afgesloten))];
        return
        [
            .. policy.Utility.Where(bound => bound.Key == PrintedFigures || individual.Length > 0).Select(bound => bound.Key == PrintedFigures ? Printed(years, bound.Value)
                : individual.Select(year => Row(year, bound.Key, bound.Value)).MaxBy(row => row.Worst)!),
        ];
    }

    // All years together.
    private static UtilityRow Printed(IReadOnlyList<YearProtection> years, decimal atMost) => new(
        PrintedFigures, atMost,
        years.Sum(year => Enumerable.Range(0, year.Model.Cells).Count(cell => year.Printed.PrintsCount(cell) && year.Model.Units(cell) >= year.Model.Family.Threshold && !year.Shows(cell))),
        "all years");

    private static UtilityRow Row(YearProtection year, string table, decimal atMost)
    {
        bool IsOf(int cell) => table.StartsWith(OrderPrefix, StringComparison.Ordinal)
            ? year.Model.Table(cell).Order == table[^1] - '0' && (table[^1] != '1' || !year.Model.IsSmall(cell))
            : year.Model.Table(cell).Shape.Key == table;
        int[] cells = [.. Enumerable.Range(0, year.Model.Cells).Where(cell => year.Model.Trajecten(cell) > 0 && IsOf(cell))];
        return new UtilityRow(
            table, atMost, PublishedShare.Percentage(cells.Count(cell => !year.Shows(cell)), cells.Length, 1), $"{year.Tables.Population} {year.Model.Year + 1}");
    }
}
