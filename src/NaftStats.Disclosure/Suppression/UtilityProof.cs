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
    public LeastProof OfTable(FamilyTable table)
    {
        FamilyTable[] levels = [.. _model.Tables.Where(other => other.Subjects.SetEquals(table.Subjects))];
        (string Name, SmallGroup Group)[] forcing = [.. Forcing(table), .. ForcingUnpublished(table)];
        using var needs = Needs(levels, [table]);
        var least = Small([table]) + needs.Prove();

        // What groups of finer tables ask for is one cell at least, and with it those that must move along.
        return new LeastProof(
            least == 0 && forcing.Length > 0 ? LeastToMove(table, levels) : least,
            [.. forcing.Select(forced => forced.Name)],
            [.. Grouping.Propose(table, forcing.Select(forced => forced.Group), _model.Family.Threshold)]);
    }

    /// <summary>The least number of cells of all tables of one dimension beside the small groups, whatever is hidden of crossings, and groups that ask for them.</summary>
    public LeastProof OfOneDimension()
    {
        FamilyTable[] tables = [.. _model.Tables.Where(table => table.Order == 1)];
        using var needs = Needs(tables, tables);
        return new LeastProof(
            needs.Prove(),
            [.. needs.Needs.Select(need => $"{_model.Name(need.Group)} needs {(need.Cells.Count == 1 ? _model.Name(need.Cells[0]) : $"one of {need.Cells.Count} cells, such as {_model.Name(need.Cells[0])}")}")],
            [.. needs.Needs.Select(need => need.Group).Distinct().GroupBy(_model.Table).SelectMany(groups => Grouping.Propose(groups.Key, groups.Select(Group), _model.Family.Threshold))]);
    }

    /// <summary>The least number of cells of all crossings of so many dimensions, and those that ask for most; crossings of different dimensions share no cell.</summary>
    /// <param name="order">The number of dimensions.</param>
    /// <param name="isEnough">True for a number that is proof enough: the search does not go on.</param>
    public LeastProof OfCrossings(int order, Func<int, bool> isEnough)
    {
        (string Name, FamilyTable[] Tables, LeastHidden Needs)[] crossings =
        [
            .. _model.Tables.Where(table => table.Order == order).GroupBy(Subjects, (name, tables) => (Name: name, Tables: tables.ToArray()))
                .Select(crossing => (crossing.Name, crossing.Tables, Needs(crossing.Tables, crossing.Tables))),
        ];
        try
        {
            int[] least = [];
            for (var times = 0; times < MostTimes && !isEnough(least.Sum()); times++)
            {
                least = [.. crossings.AsParallel().AsOrdered().Select(crossing => Small(crossing.Tables) + crossing.Needs.Prove(RoundsAtOnce))];
            }

            var named = crossings.Zip(least).Where(pair => pair.Second > 0).OrderByDescending(pair => pair.Second).Take(MostNamed).ToArray();
            return new LeastProof(
                least.Sum(),
                [.. named.Select(pair => $"{pair.First.Name}: {pair.Second} of {Filled(pair.First.Tables)} cells, {Small(pair.First.Tables)} of them small groups")],
                [.. named.SelectMany(pair => pair.First.Tables).SelectMany(table => Grouping.Propose(table, table.Cells.Where(_model.IsSmall).Select(Group), _model.Family.Threshold).Take(1))]);
        }
        finally
        {
            Array.ForEach(crossings, crossing => crossing.Needs.Dispose());
        }
    }

    // What the groups of tables ask for; where these have one dimension, those of crossings of two as well, of which any cell may be hidden.
    private LeastHidden Needs(FamilyTable[] tables, FamilyTable[] counted)
    {
        var mask = Without(tables);
        var choice = Choice(mask);
        var order = tables[0].Order;
        var needs = new LeastHidden(_model, mask, counted.SelectMany(table => table.Cells));
        var asking = order == 1 ? _model.Tables.Where(table => table.Order is 1 or 2).OrderBy(table => table.Order) : tables.AsEnumerable();
        foreach (var group in asking.GroupBy(Subjects))
        {
            var within = Within(group.First());
            var movable = Movable(within, mask, table => table.Order > order || tables.Contains(table));
            needs.Add(within, movable, year.Evidence.Targets.Where(target => target.Whole is null && group.Contains(_model.Table(target.Cell))).SelectMany(target => Questions(choice, target, movable)));
        }

        return needs;
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
        var movable = Movable(within, mask, levels.Contains);
        return table.Cells.Where(cell => _model.Trajecten(cell) > 0).Min(cell =>
        {
            using var needs = new LeastHidden(_model, mask, table.Cells);
            needs.Add(within, movable, [new LeastHidden.Question(cell, [1, -1])]);
            return needs.Prove();
        });
    }

    private HashSet<FamilyTable> Within(FamilyTable table) => [.. _model.Tables.Where(other => other.Subjects.IsSubsetOf(table.Subjects))];

    // What is hidden, and what may be of some tables.
    private static int[] Movable(HashSet<FamilyTable> within, Mask mask, Func<FamilyTable, bool> mayHide) =>
        [.. within.SelectMany(table => table.Cells.Where(cell => mask[cell] || (mayHide(table) && mask.CanHide(cell))))];

    private static string Subjects(FamilyTable table) => string.Join(", ", table.Subjects.Order(StringComparer.Ordinal));

    private int Small(FamilyTable[] tables) => tables.Sum(table => table.Cells.Count(_model.IsSmall));

    private int Filled(FamilyTable[] tables) => tables.Sum(table => table.Cells.Count(cell => _model.Trajecten(cell) > 0));

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
        using var program = Changes(table, mask);
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
            using (var program = Changes(table, Without([table])))
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

    private ChangeProgram Changes(FamilyTable table, Mask mask) =>
        new(_model, mask, Enumerable.Range(0, _model.Cells).Where(cell => mask[cell] || (_model.Table(cell) != table && _model.Table(cell).Order > 1)), year.Cost);

    private CellChoice Choice(Mask mask) => new(_model, mask, year.Printed, year.Evidence, year.Check, year.Cost);
}

/// <summary>What is proved of a bound that is missed.</summary>
/// <param name="Least">How few cells can be hidden.</param>
/// <param name="ForcedBy">What asks for them.</param>
/// <param name="Groupings">Which categories, taken as one, would leave groups that ask for them small no more.</param>
internal sealed record LeastProof(int Least, IReadOnlyList<string> ForcedBy, IReadOnlyList<string> Groupings);
