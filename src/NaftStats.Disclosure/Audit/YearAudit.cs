using NaftStats.Disclosure.Solving;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// Counts what attackers learn of one family, population and year. Every witness is checked once more against the final mask,
/// so that the proof does not rest on how it was found; and the same attacks on a mask of small groups alone show that they bite.
/// </summary>
internal sealed class YearAudit
{
    private static readonly string[] Names = [AuditRun.Public, AuditRun.KnowsSmall, AuditRun.Insider, AuditRun.Reader, AuditRun.NextOrder];

    private readonly YearProtection _year;
    private readonly Dictionary<string, (int Attempts, int Exposed)> _release = Names.ToDictionary(name => name, _ => (0, 0));
    private readonly Dictionary<string, (int Attempts, int Exposed)> _control = Names.ToDictionary(name => name, _ => (0, 0));
    private readonly List<string> _exposed = [];
    private readonly List<string> _told = [];

    private YearAudit(YearProtection year) => _year = year;

    /// <summary>What is exposed, in words, for the publisher.</summary>
    public IReadOnlyList<string> Exposed => _exposed;

    /// <summary>What source documents or earlier releases tell by themselves, whatever is hidden.</summary>
    public IReadOnlyList<string> Told => [.. _told.Distinct()];

    /// <summary>The audit of a year.</summary>
    public static YearAudit Of(YearProtection year, NextOrderAudit? nextOrder)
    {
        var audit = new YearAudit(year);
        audit.Attack();
        audit.Control();
        if (nextOrder is not null)
        {
            audit._release[AuditRun.NextOrder] = (nextOrder.Attempts, nextOrder.Exposed.Count);
            audit._control[AuditRun.NextOrder] = (nextOrder.ControlAttempts, nextOrder.ControlExposed);
            audit._exposed.AddRange(nextOrder.Exposed.Select(cell => audit.Describe(AuditRun.NextOrder, cell)));
        }

        return audit;
    }

    /// <summary>The runs of all years together, each with its control; an attack that did not run is left out.</summary>
    public static IReadOnlyList<(AuditRun Release, AuditRun Control)> Sum(IReadOnlyList<YearAudit> audits) =>
    [
        .. Names.Select(name => (
                Release: new AuditRun(name, audits.Sum(audit => audit._release[name].Attempts), audits.Sum(audit => audit._release[name].Exposed)),
                Control: new AuditRun(name, audits.Sum(audit => audit._control[name].Attempts), audits.Sum(audit => audit._control[name].Exposed))))
            .Where(run => run.Release.Attempts > 0 || run.Release.Name == AuditRun.Public),
    ];

    private void Attack()
    {
        var proof = new Evidence(_year.Model, _year.Mask, _year.Printed, _year.PossibleValues);
        foreach (var witness in _year.Evidence.Witnesses)
        {
            if (_year.Check.Of(witness.Change) is { } again)
            {
                proof.Add(again);
            }
        }

        var choice = new CellChoice(_year.Model, _year.Mask, _year.Printed, proof, _year.Check, _year.Cost);
        foreach (var target in proof.Targets)
        {
            foreach (var attack in choice.Ways(target).GroupBy(way => way.Attack))
            {
                var open = attack.Where(way => !way.IsMet()).ToArray();
                var isTold = open.Length > 0 && Array.Exists(open, way => choice.IsTold(target, way));
                Count(attack.Key, target, open.Length == 0 || isTold);
                if (isTold)
                {
                    _told.Add(_year.Model.Name(target.Cell));
                }
            }
        }
    }

    private void Count(string name, Target target, bool isOpen)
    {
        var (attempts, exposed) = _release[name];
        _release[name] = (attempts + 1, exposed + (isOpen ? 0 : 1));
        if (!isOpen)
        {
            _exposed.Add(Describe(name, _year.Model.Name(target.Cell)));
        }
    }

    private string Describe(string name, string cell) => $"{name}: {_year.Name}, {cell}";

    private void Control()
    {
        var mask = new Mask(_year.Model, _year.ZeroOrder);
        var targets = new Evidence(_year.Model, mask, _year.Printed, _year.PossibleValues).Targets;
        using var program = new ChangeProgram(_year.Model, mask, mask.Hidden, _ => double.PositiveInfinity);
        (int, int, int)[] printed = [.. _year.Printed.Limits()];
        foreach (var target in targets.Where(target => program.Has(target.Cell)))
        {
            Dictionary<int, double>? Solve(int by, bool knowsSmall, params (int, int, int)[] still) =>
                target.Value + by < 1 ? null : program.Solve(target.Cell, target.Sign * by, knowsSmall, target.Whole is { } whole ? [(whole, 0, 0), .. still] : still);
            Dictionary<int, double>? Near(bool knowsSmall, params (int, int, int)[] still) =>
                (knowsSmall && target.Value + 1 == _year.Model.Family.Threshold ? null : Solve(1, knowsSmall, still)) ?? Solve(-1, knowsSmall, still);
            void Exposes(string name, bool isExposed) => _control[name] = (_control[name].Attempts + 1, _control[name].Exposed + (isExposed ? 1 : 0));

            var near = Near(knowsSmall: false);
            Exposes(AuditRun.Public, Solve(_year.Model.Family.Threshold - target.Value, knowsSmall: false) is null);
            Exposes(AuditRun.KnowsSmall, Near(knowsSmall: true) is null);
            Exposes(AuditRun.Reader, Near(knowsSmall: false, printed) is null);
            Exposes(AuditRun.Insider, near is null || near.Keys.Where(cell => cell != target.Cell && _year.Model.Units(cell) == 1).Any(cell => Near(knowsSmall: false, (cell, 0, 0)) is null));
        }
    }
}
