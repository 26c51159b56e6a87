using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Hints;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// The best of a few starts: where tables that must stay useful miss their bounds a year is chosen again with these dearer, so that others
/// pay, and the start that misses the fewest bounds is kept.
/// </summary>
internal static class YearChoice
{
    private const int MostStarts = 3;

    /// <summary>A protected year, with the attack on what nobody publishes.</summary>
    /// <param name="start">Makes a year of which nothing but small groups is hidden, with dear tables.</param>
    /// <param name="hints">Masks and witnesses found before: where they prove all of the year, they are taken.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="withNextOrder">True to attack the tables that nobody publishes too.</param>
    public static (YearProtection Year, NextOrderAudit? NextOrder) Best(Func<IReadOnlySet<string>, YearProtection> start, ProtectionHints? hints, DisclosurePolicy policy, bool withNextOrder)
    {
        NextOrderAudit? Mend(YearProtection year) => withNextOrder ? NextOrderAudit.Mend(year, policy) : null;
        (YearProtection Year, NextOrderAudit? NextOrder) Choose(YearProtection year)
        {
            year.Choose();
            var nextOrder = Mend(year);
            return (year, nextOrder is not null && year.ShowAgain(nextOrder.Needed) ? Mend(year) : nextOrder);
        }

        var first = start(new HashSet<string>());
        if (hints?.Apply(first) == true)
        {
            return (first, Mend(first));
        }

        var dear = new HashSet<string>();
        var (best, last) = (Choose(first), first);
        for (var starts = 1; starts < MostStarts && AddMissed(dear, last, policy); starts++)
        {
            var next = Choose(start(dear.ToHashSet()));
            last = next.Year;
            if (Rank(next, policy).CompareTo(Rank(best, policy)) < 0)
            {
                best = next;
            }
        }

        return best;
    }

    private static bool AddMissed(HashSet<string> dear, YearProtection year, DisclosurePolicy policy)
    {
        var before = dear.Count;
        dear.UnionWith(UtilityTable.Missed(year, policy).Where(table => table == UtilityTable.FirstOrder || year.Model.Find(table) is not null));
        return dear.Count > before;
    }

    // First what is open, then the bounds, then the number of hidden cells.
    private static (int, int, int) Rank((YearProtection Year, NextOrderAudit? NextOrder) choice, DisclosurePolicy policy) => (
        choice.Year.Evidence.Targets.Count(target => !choice.Year.Evidence.IsOpen(target)) + (choice.NextOrder?.Exposed.Count ?? 0),
        UtilityTable.Missed(choice.Year, policy).Count(),
        choice.Year.Mask.Hidden.Count());
}
