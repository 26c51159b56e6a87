using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Solving;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Proves how little of tables can be hidden, with the tables of fewer dimensions shown as they are and whatever is hidden of other crossings,
/// and names the small groups that force it.
/// </summary>
internal sealed class UtilityProof(YearProtection year, DisclosurePolicy policy)
{
    private const int Effort = 5;
    private const int EffortOfOrder = 1;
    private const int MostNamed = 12;

    private readonly KnowledgeModel _model = year.Model;

    /// <summary>The least number of cells of a table, and the groups of it, of finer tables and of tables that nobody publishes that are exposed where none but small ones are hidden.</summary>
    public (int Least, IReadOnlyList<string> ForcedBy) OfTable(FamilyTable table)
    {
        FamilyTable[] levels = [.. _model.Tables.Where(other => other.Subjects.SetEquals(table.Subjects))];
        string[] forcing = [.. Forcing(table), .. ForcingUnpublished(table)];
        var least = Least(levels, cell => _model.Table(cell) == table, Effort);

        // What groups of finer tables ask for is one cell at least, and with it those that must move along.
        return (least == 0 && forcing.Length > 0 ? LeastToMove(table, levels) : least, forcing);
    }

    /// <summary>The least number of cells of all tables of an order (of one dimension, beside the small groups), and the tables that ask for most.</summary>
    public (int Least, IReadOnlyList<string> ForcedBy) OfOrder(int order)
    {
        var groups = _model.Tables.Where(table => table.Order == order).GroupBy(table => string.Join(", ", table.Subjects.Order(StringComparer.Ordinal))).Select(group =>
        {
            FamilyTable[] tables = [.. group];
            int[] filled = [.. tables.SelectMany(table => Enumerable.Range(table.First, table.Size)).Where(cell => _model.Trajecten(cell) > 0)];
            var small = filled.Count(_model.IsSmall);
            return (Name: group.Key, Filled: filled.Length, Small: small, Least: small == 0 ? 0 : Math.Max(small, Least(tables, _ => true, EffortOfOrder)));
        }).ToArray();
        return (
            groups.Sum(group => group.Least - (order == 1 ? group.Small : 0)),
            [.. groups.Where(group => group.Least > 0).OrderByDescending(group => group.Least).Take(MostNamed).Select(group => $"{group.Name}: {group.Least} of {group.Filled} cells, {group.Small} of them small groups")]);
    }

    // Over the worlds that the groups of the tables must have to anyone, and to one who knows which are small.
    private int Least(FamilyTable[] tables, Func<int, bool> counts, int effort)
    {
        var mask = Without(tables);
        var choice = Choice(mask);
        using var program = new LeastHidden(_model, mask, tables, counts, effort);
        foreach (var target in year.Evidence.Targets.Where(target => target.Whole is null && tables.Contains(_model.Table(target.Cell))))
        {
            foreach (var way in choice.Ways(target).Take(2))
            {
                program.AddWorld(target.Cell, way.By, way.KnowsSmall);
            }
        }

        return program.Prove() ?? 0;
    }

    private int LeastToMove(FamilyTable table, FamilyTable[] levels) => Enumerable.Range(table.First, table.Size).Where(cell => _model.Trajecten(cell) > 0)
        .Min(cell =>
        {
            using var program = new LeastHidden(_model, Without(levels), levels, other => _model.Table(other) == table, Effort);
            program.AddWorld(cell, [1, -1], knowsSmall: false);
            return program.Prove() ?? int.MaxValue;
        });

    // The mask, but for what is hidden for the sake of others in some tables.
    private Mask Without(FamilyTable[] tables)
    {
        var mask = new Mask(_model, year.ZeroOrder);
        mask.Restore(year.Mask.State());
        foreach (var cell in mask.Hidden.Where(cell => tables.Contains(_model.Table(cell)) && mask.IsSecondary(cell)).ToArray())
        {
            mask[cell] = false;
        }

        return mask;
    }

    // Groups that the public, or one who knows which are small, would find: a linear program has no change of anything else that keeps them open.
    private IEnumerable<string> Forcing(FamilyTable table)
    {
        var mask = Without([table]);
        using var program = Program(table, mask);
        var choice = Choice(mask);
        return
        [
            .. year.Evidence.Targets.Where(target => target.Whole is null && program.Has(target.Cell) && _model.Table(target.Cell).Subjects.IsSupersetOf(table.Subjects)
                && choice.Ways(target).Take(2).Any(way => way.By.All(by => program.Solve(target.Cell, by, way.KnowsSmall, []) is null))).Select(target => _model.Name(target.Cell)),
        ];
    }

    private IEnumerable<string> ForcingUnpublished(FamilyTable table)
    {
        foreach (var shape in NextOrderAudit.Shapes(year, policy).Where(shape => table.Shape.Axes.All(axis => shape.Axes.Any(other => other.Dimension == axis.Dimension))))
        {
            var unpublished = new NextOrderTable(year, shape);
            using (var program = Program(table, Without([table])))
            {
                foreach (var group in unpublished.Small.Where(group => program.Has(group) && program.Solve(group, _model.Family.Threshold - _model.Units(group), knowsSmall: false, []) is null))
                {
                    yield return _model.Name(group) + ", not published";
                }
            }

            unpublished.CutBack();
        }
    }

    private ChangeProgram Program(FamilyTable table, Mask mask) =>
        new(_model, mask, Enumerable.Range(0, _model.Cells).Where(cell => mask[cell] || (_model.Table(cell) != table && _model.Table(cell).Order > 1)), year.Cost);

    private CellChoice Choice(Mask mask) => new(_model, mask, year.Printed, year.Evidence, year.Check, year.Cost);
}
