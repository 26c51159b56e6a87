using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Solving;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Audit;

/// <summary>A table that nobody publishes, for as long as it is attacked: unknowns of the model of a year.</summary>
internal sealed class NextOrderTable
{
    private const int MostRounds = 6;

    private readonly YearProtection _year;
    private readonly KnowledgeModel _model;
    private readonly FamilyTable _table;
    private readonly (int Tables, int Cells, int Variables, int Relations, int Sums, int Containments) _before;
    private readonly bool[] _hiddenBefore;
    private Dictionary<int, List<Witness>> _witnesses = [];

    /// <summary>Adds a table to the model of a year.</summary>
    public NextOrderTable(YearProtection year, CubeShape shape)
    {
        (_year, _model, _before, _hiddenBefore) = (year, year.Model, year.Model.Size(), year.Mask.State().Hidden);
        AddUnknown(shape);
        _year.Mask.Extend();
        _table = _model.Find(shape.Key)!;
        Small = [.. _table.Cells.Where(_model.IsSmall)];
    }

    /// <summary>The small groups of the table.</summary>
    public IReadOnlyList<int> Small { get; }

    /// <summary>True where nobody can tell that a group is small.</summary>
    public bool IsOpen(int cell) => _witnesses.TryGetValue(cell, out var witnesses)
        && witnesses.Exists(witness => _model.Units(cell) + witness.Change[cell] >= _model.Family.Threshold)
        && witnesses.Select(witness => witness.Change[cell]).Append(0).Distinct().Count() >= _year.PossibleValues;

    /// <summary>Looks for other worlds for each small group, and hides what they need.</summary>
    public void Attack()
    {
        var swaps = new CellSwaps(_model, _year.Mask, _table, _before.Sums);
        foreach (var cell in Small)
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

        int[] unknown = [.. Enumerable.Range(_before.Cells, _model.Cells - _before.Cells)];
        IEnumerable<int>[] ways =
        [
            unknown,
            _year.Mask.Hidden,
            _year.Mask.Hidden.Concat(Enumerable.Range(0, _model.Cells).Where(cell => _model.Table(cell).Subjects.IsSubsetOf(_table.Subjects))),
            Enumerable.Range(0, _model.Cells),
        ];
        foreach (var (way, movable) in ways.Index())
        {
            int[] left = [.. Small.Where(cell => !IsOpen(cell))];
            if (left.Length > 0)
            {
                using var program = new ChangeProgram(_model, _year.Mask, movable, _year.Cost);
                foreach (var cell in left.Where(cell => program.Has(cell)))
                {
                    Search(program, cell, mayHide: way > 1);
                }
            }
        }

        // Where no search finds a change: in whole numbers, then with more hidden of what is released around it.
        for (var round = -1; round < MostRounds && Small.Any(cell => !IsOpen(cell)); round++)
        {
            if (round >= 0)
            {
                _year.Widen(_table.Subjects, round);
            }

            using var program = new ChangeProgram(_model, _year.Mask, _year.Mask.Hidden, _year.Cost, _year.Check.Bounds, inWholes: true);
            foreach (var cell in Small.Where(cell => !IsOpen(cell)))
            {
                Search(program, cell, mayHide: false);
            }
        }

        ShowAgain();
    }

    /// <summary>The released cells that must stay hidden: those of the witnesses that suffice and need the fewest.</summary>
    public HashSet<int> Needed()
    {
        int[] Released(Witness witness) => [.. witness.Change.Keys.Where(cell => _year.Mask.IsPublished(cell) && _year.Mask.IsSecondary(cell))];
        var needed = new HashSet<int>();
        foreach (var group in Small.Where(IsOpen))
        {
            var enough = _witnesses[group];
            foreach (var witness in enough.OrderByDescending(witness => Released(witness).Length).ToArray())
            {
                enough.Remove(witness);
                if (!IsOpen(group))
                {
                    enough.Add(witness);
                }
            }

            needed.UnionWith(enough.SelectMany(Released));
        }

        return needed;
    }

    /// <summary>Takes the table away again.</summary>
    public void CutBack()
    {
        _model.CutBack(_before);
        _year.Mask.Extend();
    }

    // What was hidden for these groups and is not needed after all, the dearest first.
    private void ShowAgain()
    {
        int[] added = [.. _year.Mask.Hidden.TakeWhile(cell => cell < _hiddenBefore.Length).Where(cell => !_hiddenBefore[cell] && _year.Mask.IsSecondary(cell))];
        if (added.Length == 0)
        {
            return;
        }

        using var program = new ChangeProgram(_model, _year.Mask, _year.Mask.Hidden, _year.Cost, _year.Check.Bounds);
        int[] open = [.. Small.Where(IsOpen)];
        foreach (var cell in added.OrderByDescending(_year.Cost).ThenBy(cell => cell))
        {
            var witnesses = _witnesses;
            _year.Mask[cell] = false;
            program.Refresh(cell);

            // Its mean is shown with it.
            _witnesses = witnesses.ToDictionary(pair => pair.Key, pair => pair.Value.Where(witness => !witness.Change.ContainsKey(cell) && _year.Check.Of(witness.Change) is not null).ToList());
            foreach (var group in open)
            {
                Search(program, group, mayHide: false);
            }

            if (!Array.TrueForAll(open, IsOpen))
            {
                (_witnesses, _year.Mask[cell]) = (witnesses, true);
                program.Refresh(cell);
            }
        }
    }

    private void AddUnknown(CubeShape shape)
    {
        for (var axis = 0; axis < shape.Order; axis++)
        {
            foreach (var parent in AxisSteps.Of(_model.Family.Dimensions, shape, axis).Select(rollup => rollup.Parent).Where(parent => _model.Find(parent.Key) is null))
            {
                AddUnknown(parent);
            }
        }

        if (_model.Find(shape.Key) is null)
        {
            TableRelations.Add(_model, _model.AddCells(_year.Tables.Count(shape), isReleased: false));
        }
    }

    private void Search(ChangeProgram program, int cell, bool mayHide)
    {
        foreach (var by in new[] { _model.Family.Threshold - _model.Units(cell), 1, -1, 2 })
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

            SetHidden(hidden, true, program);
            if (!Keep(change))
            {
                SetHidden(hidden, false, program);
            }
        }
    }

    private void SetHidden(int[] cells, bool isHidden, ChangeProgram program)
    {
        foreach (var cell in cells)
        {
            _year.Mask[cell] = isHidden;
            program.Refresh(cell);
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
