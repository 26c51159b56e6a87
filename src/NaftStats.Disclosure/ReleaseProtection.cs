using System.Collections.Concurrent;
using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Hints;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Reports;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure;

/// <summary>
/// Protects the whole of a release: chooses for each family, population and year what is hidden, and audits it. The outcome
/// depends on data, policy and version alone: years are protected side by side, and never share anything.
/// </summary>
public sealed class ReleaseProtection
{
    private readonly IReadOnlyList<FamilyTables> _tables;
    private readonly IReadOnlyList<Dimension> _catalogue;
    private readonly DisclosurePolicy _policy;
    private readonly IReadOnlyList<Publication> _publications;
    private readonly ReleaseMemory? _memory;
    private readonly int _years;

    /// <summary>A protection of <paramref name="tables"/>.</summary>
    /// <param name="tables">The tables of all populations and families, exact.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="publications">The source documents: their readers know what they print.</param>
    /// <param name="memory">What earlier releases have told; null where this is the first.</param>
    public ReleaseProtection(
        IReadOnlyList<FamilyTables> tables, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, IReadOnlyList<Publication>? publications = null, ReleaseMemory? memory = null)
    {
        (_tables, _catalogue, _policy, _publications, _memory) = (tables, catalogue, policy, publications ?? [], memory);
        _years = tables[0].Counts[0].Years;
        if (tables.Any(family => HoldsOthers(family.Population) && family.Counts.Any(cube => cube.Shape.Order > 0)))
        {
            throw new ArgumentException("Populations that hold others show totals only: what they break down could be subtracted.", nameof(tables));
        }
    }

    /// <summary>Protects and audits.</summary>
    /// <param name="hints">Masks and witnesses found before; they save the search and are never trusted.</param>
    /// <param name="withNextOrder">True to attack the tables that nobody publishes too.</param>
    /// <param name="progress">Told how many steps of all are done.</param>
    public ProtectedRelease Protect(ProtectionHints? hints = null, bool withNextOrder = true, Action<int, int>? progress = null)
    {
        var kept = _memory?.Changed(_tables, _catalogue, _policy.RoundingBase) ?? [];
        var work = (from tables in _tables from year in Enumerable.Range(0, _years) where !kept.ContainsKey(year) select (tables, year)).ToArray();
        var done = 0;
        var years = new YearProtection[work.Length];
        var audits = new YearAudit[work.Length];
        var largestFirst = Enumerable.Range(0, work.Length).OrderByDescending(place => work[place].tables.Counts.Sum(cube => cube.Trajecten.Length)).ToArray();
        void Protect(int place)
        {
            var (tables, year) = work[place];
            var beside = _tables.FirstOrDefault(other => other != tables && other.Population == tables.Population);
            YearProtection Start(IReadOnlySet<string> dear) =>
                new(tables, beside, year, _policy, _catalogue, _publications, _memory is null ? null : (family, model, mask) => _memory.Apply(family, _catalogue, model, mask)) { Dear = dear };
            Choose(hints);
            if (hints is not null && audits[place].Exposed.Count > 0)
            {
                // What hints prove is not all that is attacked: a wrong one costs a search, not the release.
                Choose(null);
            }

            void Choose(ProtectionHints? from)
            {
                (years[place], var nextOrder) = YearChoice.Best(Start, from, _policy, withNextOrder);
                audits[place] = YearAudit.Of(years[place], nextOrder);
            }

            progress?.Invoke(Interlocked.Increment(ref done), work.Length);
        }

        try
        {
            Parallel.ForEach(Partitioner.Create(largestFirst, EnumerablePartitionerOptions.NoBuffering), Protect);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.OfType<ProblemsException>().FirstOrDefault() is { } problems)
        {
            throw problems;
        }

        HideTotals(years);
        return Release(years, audits, kept, withNextOrder);
    }

    private static bool HoldsOthers(Population population) => population is Population.Alle or Population.Doorlopend;

    // Of a year in which one total, or what the totals leave, is a small group those that hold others would tell it.
    private void HideTotals(YearProtection[] years)
    {
        foreach (var totals in years.GroupBy(year => (year.Model.Family.Type, year.Model.Year)).Where(group => group.Any(year => year.Model.IsSmall(0)) || LeavesFew(group.Key.Type, group.Key.Year)))
        {
            foreach (var year in totals.Where(year => HoldsOthers(year.Tables.Population)))
            {
                year.Mask[0] = true;
            }
        }
    }

    // Trajecten of all of a year that are not closed in it, and those of them that do not run on into the next: they ended, and
    // their dossier stayed open. Where an earlier release told all of a year, the next year keeps back what runs on into it.
    private bool LeavesFew(TrajectType type, int year)
    {
        int? Total(Population population, int of) =>
            of >= 0 && of < _years && _tables.FirstOrDefault(tables => tables.Population == population && tables.Family.Type == type) is { } found
                ? found.Counts.First(counts => counts.Shape.Order == 0).Trajecten[of] : null;
        bool IsFew(int? rest) => rest > 0 && rest < Family.Both(_catalogue, _policy).Single(family => family.Type == type).Threshold;
        bool IsTold(int of) => IsFew(Total(Population.Alle, of) - Total(Population.Afgesloten, of) - Total(Population.Doorlopend, of + 1));
        return IsFew(Total(Population.Alle, year) - Total(Population.Afgesloten, year)) || IsTold(year) || (_memory?.Holds(year - 1) == true && IsTold(year - 1));
    }

    private ProtectedRelease Release(YearProtection[] years, YearAudit[] audits, SortedDictionary<int, int> kept, bool withProofs)
    {
        var cubes = ReleasedCubes.Of(_tables, years, _catalogue, _policy, _years, _memory, kept);
        var orders = HiddenShares.ByOrder(cubes);
        var dimensions = HiddenShares.ByDimension(cubes);
        var tables = HiddenShares.ByTable(cubes);
        var runs = YearAudit.Sum(audits);
        var report = new AuditReport(
            ProtectionInput.Method,
            _policy.Profile,
            ProtectionHash.OfMasks([.. cubes.Select(cube => cube.Cube)]),
            [.. orders.Select(share => share.ToPublished())],
            [.. dimensions.Select(share => share.ToPublished())],
            [.. tables.Select(share => share.ToPublished() with { MassPercentage = null })],
            [.. _tables.SelectMany(family => family.LeftOut, (family, cube) => $"{family.Population} {cube.Shape}")],
            1,
            [.. runs.Select(run => run.Release)])
        {
            Predecessors = _memory?.Versions ?? [],
            Controls = [.. runs.Select(run => run.Control)],
        };
        var inner = new InternalReport(ProtectionInput.Hash([.. _tables.SelectMany(family => family.Counts)], _policy), orders, dimensions, tables)
        {
            KeptYears = kept,
            Lost = years.Sum(year => year.Withheld.Count),
            PrintedGroups = [.. years.SelectMany(year => Enumerable.Range(0, year.Model.Cells).Where(cell => year.Model.IsSmall(cell) && year.Printed.Tells(cell)).Select(cell => $"{year.Name}: {year.Model.Name(cell)}"))],
            ToldByDocuments = [.. years.Zip(audits, (year, audit) => audit.Told.Select(cell => $"{year.Name}: {cell}")).SelectMany(told => told)],
            Utility = UtilityTable.Of(years, _policy, withProofs),
        };
        return new ProtectedRelease([.. cubes.Select(cube => cube.Cube)], report, inner, [.. audits.SelectMany(audit => audit.Exposed)])
        {
            Hints = ProtectionHints.Of(years),
        };
    }
}
