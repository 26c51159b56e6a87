using System.Globalization;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Search;

/// <summary>Lists the printed figures that the finished records do not give.</summary>
internal static class MissedTargets
{
    /// <summary>The missed targets, in the order of the publications; every tally is counted afresh.</summary>
    public static IReadOnlyList<MissedTarget> Find(Ledger ledger, TargetBook targets)
    {
        ledger.Recount();
        var missed = new List<MissedTarget>();
        foreach (var target in targets.Targets)
        {
            var value = ledger.Counts[target.Numerator.Number];
            var total = Scoreboard.Total(ledger, target);
            if (target.Source is { } source && target.Distance(value, total) > 0)
            {
                missed.Add(new MissedTarget(source.Table, source.Cell, source.Printed, Reached(target, value, total), Reason(targets, target, total)));
            }
        }

        return missed;
    }

    private static string Reached(Target target, long value, long total) => target.Scale == 0
        ? value.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value} of {total}");

    private static string Reason(TargetBook targets, Target target, long total)
    {
        if (targets.IsContradicted(target))
        {
            return string.Create(CultureInfo.InvariantCulture, $"The report itself prints {targets.Bounds(target.Numerator)?.From} of {targets.Bounds(target.Bases[0])?.From}.");
        }

        var (from, to) = target.Interval(total);
        if (target.Scale != 0 && from > to)
        {
            return string.Create(CultureInfo.InvariantCulture, $"No whole number out of {total} gives this figure.");
        }

        if (targets.SumOfTypes(target.Numerator) is var (_, most) && most < from)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The printed rows by type of traject allow at most {most} out of {total}.");
        }

        return "No records were found that give this figure together with the other printed ones.";
    }
}

/// <summary>A printed figure that the records do not reproduce.</summary>
/// <param name="Table">The code of the published table.</param>
/// <param name="Cell">The row and the column of the figure.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Reached">What the records give.</param>
/// <param name="Reason">Why.</param>
public sealed record MissedTarget(string Table, string Cell, string Printed, string Reached, string Reason);
