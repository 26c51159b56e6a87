using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Solving;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// Attacks what nobody publishes: tables that were left out, and crossings of three core dimensions. Their cells are unknowns
/// of the same model; a small one must be as open to the public as a hidden cell. What is found is covered by hiding more.
/// </summary>
internal sealed class NextOrderAudit
{
    private const int Order = 3;
    private const int ControlsOfTable = 3;
    private const int MostRounds = 6;

    private readonly YearProtection _year;
    private readonly List<string> _exposed = [];
    private Dictionary<int, List<Witness>> _witnesses = [];

    private NextOrderAudit(YearProtection year) => _year = year;

    /// <summary>The small groups of tables that nobody publishes.</summary>
    public int Attempts { get; private set; }

    /// <summary>Those of which it can be told that they are small.</summary>
    public IReadOnlyList<string> Exposed => _exposed;

    public int ControlAttempts { get; private set; }

    public int ControlExposed { get; private set; }

    /// <summary>Attacks the tables one order above those of a year, and hides what keeps them open.</summary>
    public static NextOrderAudit Mend(YearProtection year, DisclosurePolicy policy)
    {
        var audit = new NextOrderAudit(year);
        foreach (var shape in audit.Shapes(policy))
        {
            audit.Attack(shape);
        }

        return audit;
    }

    private IEnumerable<CubeShape> Shapes(DisclosurePolicy policy)
    {
        var core = _year.Model.Family.Dimensions.Where(dimension => policy.CoreDimensions.Contains(dimension.Code) && dimension.Populations.Contains(_year.Tables.Population)).ToArray();
        return _year.Model.Tables.Any(table => table.Order > 1)
            ? _year.Tables.LeftOut.Select(cube => cube.Shape).Concat(Triples(core, 0, []).Where(IsNext)).Where(shape => _year.Model.Find(shape.Key) is null).DistinctBy(shape => shape.Key)
            : [];
    }

    // All tables of one dimension less are released: else it is more than one order above.
    private bool IsNext(CubeShape shape) => Enumerable.Range(0, shape.Order)
        .All(left => _year.Model.Find(new CubeShape([.. shape.Axes.Where((_, axis) => axis != left)]).Key) is not null);

    private static IEnumerable<CubeShape> Triples(Dimension[] dimensions, int from, List<CubeAxis> axes)
    {
        if (axes.Count == Order)
        {
            yield return new CubeShape([.. axes]);
            yield break;
        }

        for (var i = from; i < dimensions.Length; i++)
        {
            foreach (var level in dimensions[i].Levels.Where(level => !level.IsWhole))
            {
                axes.Add(new CubeAxis(dimensions[i], level));
                foreach (var shape in Triples(dimensions, i + 1, axes))
                {
                    yield return shape;
                }

                axes.RemoveAt(axes.Count - 1);
            }
        }
    }

    private void Attack(CubeShape shape)
    {
        var model = _year.Model;
        var before = model.Size();
        AddUnknown(shape);
        _year.Mask.Extend();
        _witnesses = [];
        var table = model.Find(shape.Key)!;
        int[] small = [.. Enumerable.Range(table.First, table.Size).Where(model.IsSmall)];
        Attempts += small.Length;
        var swaps = new CellSwaps(model, _year.Mask, table, before.Sums);
        foreach (var cell in small)
        {
            foreach (var change in swaps.Of(cell))
            {
                if (IsOpen(cell))
                {
                    break;
                }

                Keep(change);
            }
        }

        int[] unknown = [.. Enumerable.Range(before.Cells, model.Cells - before.Cells)];
        IEnumerable<int>[] ways =
        [
            unknown,
            _year.Mask.Hidden,
            _year.Mask.Hidden.Concat(Enumerable.Range(0, model.Cells).Where(cell => model.Table(cell).Subjects.IsSubsetOf(table.Subjects))),
            Enumerable.Range(0, model.Cells),
        ];
        foreach (var (way, movable) in ways.Index())
        {
            int[] left = [.. small.Where(cell => !IsOpen(cell))];
            if (left.Length > 0)
            {
                using var program = new ChangeProgram(model, _year.Mask, movable, _year.Cost);
                foreach (var cell in left.Where(cell => program.Has(cell)))
                {
                    Search(program, cell, mayHide: way > 1);
                }
            }
        }

        // Where no search finds a change: in whole numbers, then with more hidden of what is released around it.
        for (var round = -1; round < MostRounds && small.Any(cell => !IsOpen(cell)); round++)
        {
            if (round >= 0)
            {
                _year.Widen(table.Subjects, round);
            }

            using var program = new ChangeProgram(model, _year.Mask, _year.Mask.Hidden, _year.Cost, _year.Check.Bounds, inWholes: true);
            foreach (var cell in small.Where(cell => !IsOpen(cell)))
            {
                Search(program, cell, mayHide: false);
            }
        }

        Control(small);
        _exposed.AddRange(small.Where(cell => !IsOpen(cell)).Select(model.Name));
        model.CutBack(before);
        _year.Mask.Extend();
    }

    // The same with small groups hidden and nothing else, of some groups of each table.
    private void Control(int[] small)
    {
        var mask = new Mask(_year.Model, _year.ZeroOrder);
        using var program = new ChangeProgram(_year.Model, mask, mask.Hidden, _ => double.PositiveInfinity);
        foreach (var cell in small.Take(ControlsOfTable))
        {
            ControlAttempts++;
            ControlExposed += program.Solve(cell, _year.Model.Family.Threshold - _year.Model.Units(cell), knowsSmall: false, []) is null ? 1 : 0;
        }
    }

    private void AddUnknown(CubeShape shape)
    {
        for (var axis = 0; axis < shape.Order; axis++)
        {
            foreach (var parent in AxisSteps.Of(_year.Model.Family.Dimensions, shape, axis).Select(rollup => rollup.Parent).Where(parent => _year.Model.Find(parent.Key) is null))
            {
                AddUnknown(parent);
            }
        }

        if (_year.Model.Find(shape.Key) is null)
        {
            TableRelations.Add(_year.Model, _year.Model.AddCells(_year.Tables.Count(shape), isReleased: false));
        }
    }

    private bool IsOpen(int cell) => _witnesses.TryGetValue(cell, out var witnesses)
        && witnesses.Exists(witness => _year.Model.Units(cell) + witness.Change[cell] >= _year.Model.Family.Threshold)
        && witnesses.Select(witness => witness.Change[cell]).Append(0).Distinct().Count() >= _year.PossibleValues;

    private void Search(ChangeProgram program, int cell, bool mayHide)
    {
        foreach (var by in new[] { _year.Model.Family.Threshold - _year.Model.Units(cell), 1, -1, 2 })
        {
            if (IsOpen(cell) || program.Solve(cell, by, knowsSmall: false, []) is not { } found)
            {
                continue;
            }

            var change = found.ToDictionary(pair => pair.Key, pair => (int)Math.Round(pair.Value));
            int[] hidden = [.. change.Keys.Where(moved => !_year.Mask[moved])];
            if (hidden.Length > 0 && !mayHide)
            {
                continue;
            }

            foreach (var moved in hidden)
            {
                _year.Mask[moved] = true;
                program.Refresh(moved);
            }

            if (!Keep(change))
            {
                foreach (var moved in hidden)
                {
                    _year.Mask[moved] = false;
                    program.Refresh(moved);
                }

            }
        }
    }

    private bool Keep(IReadOnlyDictionary<int, int> change)
    {
        if (_year.Check.Of(change) is not { } witness)
        {
            return false;
        }

        foreach (var moved in change.Keys)
        {
            if (!_witnesses.TryGetValue(moved, out var witnesses))
            {
                _witnesses.Add(moved, witnesses = []);
            }

            witnesses.Add(witness);
        }

        return true;
    }
}
