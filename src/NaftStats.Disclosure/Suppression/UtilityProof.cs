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
    private const int MostNamed = 12;

    // A few rounds find most; many are for bounds that are nearly met.
    private const int RoundsAtOnce = 30;
    private const int MostTimes = 8;

    private readonly KnowledgeModel _model = year.Model;

    /// <summary>
    /// The least number of cells of a table; the groups of it, of finer tables and of tables that nobody publishes that are exposed where none but
    /// small ones are hidden; and the categories that, taken as one, would spare them.
    /// </summary>
    public (int Least, IReadOnlyList<string> ForcedBy, IReadOnlyList<string> Groupings) OfTable(FamilyTable table)
    {
        FamilyTable[] levels = [.. _model.Tables.Where(other => other.Subjects.SetEquals(table.Subjects))];
        (string Name, SmallGroup Group)[] forcing = [.. Forcing(table), .. ForcingUnpublished(table)];
        using var program = Program(levels, [table]);
        var least = Small([table]) + program.Prove();

        // What groups of finer tables ask for is one cell at least, and with it those that must move along.
        return (
            least == 0 && forcing.Length > 0 ? LeastToMove(table, levels) : least,
            [.. forcing.Select(forced => forced.Name)],
            [.. Grouping.Propose(table, forcing.Select(forced => forced.Group), _model.Family.Threshold)]);
    }

    /// <summary>The least number of cells of all tables of one dimension beside the small groups, whatever is hidden of crossings, and groups that ask for them.</summary>
    public (int Least, IReadOnlyList<string> ForcedBy, IReadOnlyList<string> Groupings) OfOneDimension()
    {
        FamilyTable[] tables = [.. _model.Tables.Where(table => table.Order == 1)];
        using var program = Program(tables, tables);
        return (
            program.Prove(),
            [.. program.Needs.Select(need => $"{_model.Name(need.Group)} needs {(need.Cells.Count == 1 ? _model.Name(need.Cells[0]) : $"one of {need.Cells.Count} cells, such as {_model.Name(need.Cells[0])}")}")],
            [.. program.Needs.Select(need => need.Group).Distinct().GroupBy(_model.Table).SelectMany(groups => Grouping.Propose(groups.Key, groups.Select(Group), _model.Family.Threshold))]);
    }

    /// <summary>The least number of cells of all crossings of so many dimensions, and those that ask for most; crossings of different dimensions share no cell.</summary>
    /// <param name="order">The number of dimensions.</param>
    /// <param name="isEnough">True for a number that is proof enough: the search does not go on.</param>
    public (int Least, IReadOnlyList<string> ForcedBy, IReadOnlyList<string> Groupings) OfCrossings(int order, Func<int, bool> isEnough)
    {
        (string Name, FamilyTable[] Tables, LeastHidden Program)[] crossings =
        [
            .. _model.Tables.Where(table => table.Order == order).GroupBy(table => string.Join(", ", table.Subjects.Order(StringComparer.Ordinal)), (name, tables) => (name, tables.ToArray()))
                .Select(crossing => (crossing.name, crossing.Item2, Program(crossing.Item2, crossing.Item2))),
        ];
        try
        {
            int[] least = [];
            for (var times = 0; times < MostTimes && !isEnough(least.Sum()); times++)
            {
                least = [.. crossings.AsParallel().AsOrdered().Select(crossing => Small(crossing.Tables) + crossing.Program.Prove(RoundsAtOnce))];
            }

            var named = crossings.Zip(least).Where(pair => pair.Second > 0).OrderByDescending(pair => pair.Second).Take(MostNamed).ToArray();
            return (
                least.Sum(),
                [.. named.Select(pair => $"{pair.First.Name}: {pair.Second} of {Filled(pair.First.Tables)} cells, {Small(pair.First.Tables)} of them small groups")],
                [.. named.SelectMany(pair => pair.First.Tables).SelectMany(table => Grouping.Propose(table, Cells(table).Where(_model.IsSmall).Select(Group), _model.Family.Threshold).Take(1))]);
        }
        finally
        {
            Array.ForEach(crossings, crossing => crossing.Program.Dispose());
        }
    }

    // What the groups of tables ask for; where these have one dimension, those of crossings of two as well, of which any cell may be hidden.
    private LeastHidden Program(FamilyTable[] tables, FamilyTable[] counted)
    {
        var mask = Without(tables);
        var choice = Choice(mask);
        var order = tables[0].Order;
        var program = new LeastHidden(_model, mask, counted.SelectMany(Cells));
        var asking = order == 1 ? _model.Tables.Where(table => table.Order is 1 or 2).OrderBy(table => table.Order) : tables.AsEnumerable();
        foreach (var group in asking.GroupBy(table => string.Join('+', table.Subjects.Order(StringComparer.Ordinal))))
        {
            var within = Within(group.First());
            int[] movable = [.. within.SelectMany(Cells).Where(cell => mask[cell] || (mask.CanHide(cell) && (_model.Table(cell).Order > order || tables.Contains(_model.Table(cell)))))];
            program.Add(within, movable, year.Evidence.Targets.Where(target => target.Whole is null && group.Contains(_model.Table(target.Cell))).SelectMany(target => Questions(choice, target, movable)));
        }

        return program;
    }

    // To anyone, to one who knows which are small, and to one who is alone in another cell.
    private IEnumerable<LeastHidden.Question> Questions(CellChoice choice, Target target, int[] movable)
    {
        foreach (var way in choice.Ways(target).Take(2))
        {
            yield return new LeastHidden.Question(target.Cell, way.By, way.KnowsSmall);
        }

        var toInsiders = choice.Ways(target).First(way => way.Attack == AuditRun.Insider).By;
        foreach (var known in year.Evidence.PossibleInsiders(target).Intersect(movable))
        {
            yield return new LeastHidden.Question(target.Cell, toInsiders, Known: known);
        }
    }

    private int LeastToMove(FamilyTable table, FamilyTable[] levels)
    {
        var mask = Without(levels);
        var within = Within(table);
        int[] movable = [.. within.SelectMany(Cells).Where(cell => mask[cell] || (mask.CanHide(cell) && levels.Contains(_model.Table(cell))))];
        return Cells(table).Where(cell => _model.Trajecten(cell) > 0).Min(cell =>
        {
            using var program = new LeastHidden(_model, mask, Cells(table));
            program.Add(within, movable, [new LeastHidden.Question(cell, [1, -1])]);
            return program.Prove();
        });
    }

    private HashSet<FamilyTable> Within(FamilyTable table) => [.. _model.Tables.Where(other => other.Subjects.IsSubsetOf(table.Subjects))];

    private int Small(FamilyTable[] tables) => tables.Sum(table => Cells(table).Count(_model.IsSmall));

    private int Filled(FamilyTable[] tables) => tables.Sum(table => Cells(table).Count(cell => _model.Trajecten(cell) > 0));

    private static IEnumerable<int> Cells(FamilyTable table) => Enumerable.Range(table.First, table.Size);

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
    private IEnumerable<(string Name, SmallGroup Group)> Forcing(FamilyTable table)
    {
        var mask = Without([table]);
        using var program = Program(table, mask);
        var choice = Choice(mask);
        return
        [
            .. year.Evidence.Targets.Where(target => target.Whole is null && program.Has(target.Cell) && _model.Table(target.Cell).Subjects.IsSupersetOf(table.Subjects)
                && choice.Ways(target).Take(2).Any(way => way.By.All(by => program.Solve(target.Cell, by, way.KnowsSmall, []) is null))).Select(target => (_model.Name(target.Cell), Group(target.Cell))),
        ];
    }

    private IEnumerable<(string Name, SmallGroup Group)> ForcingUnpublished(FamilyTable table)
    {
        foreach (var shape in NextOrderAudit.Shapes(year, policy).Where(shape => table.Shape.Axes.All(axis => shape.Axes.Any(other => other.Dimension == axis.Dimension))))
        {
            var unpublished = new NextOrderTable(year, shape);
            using (var program = Program(table, Without([table])))
            {
                foreach (var group in unpublished.Small.Where(group => program.Has(group) && program.Solve(group, _model.Family.Threshold - _model.Units(group), knowsSmall: false, []) is null))
                {
                    yield return (_model.Name(group) + ", not published", Group(group));
                }
            }

            unpublished.CutBack();
        }
    }

    private SmallGroup Group(int cell) => new(_model.Table(cell), cell - _model.Table(cell).First, _model.Year);

    private ChangeProgram Program(FamilyTable table, Mask mask) =>
        new(_model, mask, Enumerable.Range(0, _model.Cells).Where(cell => mask[cell] || (_model.Table(cell) != table && _model.Table(cell).Order > 1)), year.Cost);

    private CellChoice Choice(Mask mask) => new(_model, mask, year.Printed, year.Evidence, year.Check, year.Cost);
}
