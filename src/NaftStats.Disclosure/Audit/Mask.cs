using NaftStats.Disclosure.Model;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// What is hidden of the cells of a model, and what an attacker knows of the hidden ones: where zeros are shown a hidden cell
/// is at least 1, elsewhere it may be 0.
/// </summary>
internal sealed class Mask
{
    /// <summary>How far above the truth a cell is ever taken to be: more would prove nothing more.</summary>
    public const int MostAbove = 12;

    private readonly KnowledgeModel _model;
    private readonly int _zeroOrder;
    private readonly List<bool> _hidden = [];
    private readonly HashSet<FamilyTable> _withdrawn = [];

    public Mask(KnowledgeModel model, int zeroOrder)
    {
        (_model, _zeroOrder) = (model, zeroOrder);
        Extend();
    }

    public bool this[int cell]
    {
        get => _hidden[cell];
        set => _hidden[cell] = value;
    }

    public IEnumerable<int> Hidden => Enumerable.Range(0, _hidden.Count).Where(cell => _hidden[cell]);

    /// <summary>Cells that keep what an earlier release made of them.</summary>
    public HashSet<int> Frozen { get; } = [];

    /// <summary>Cells that must be hidden though they are not small: a document with which they would tell a small one prints their sum.</summary>
    public HashSet<int> Required { get; } = [];

    /// <summary>Tables that show nothing, not even their zeros: as unknown as those that nobody publishes.</summary>
    public IReadOnlyCollection<FamilyTable> Withdrawn => _withdrawn;

    /// <summary>True for a cell of a table of which something is published.</summary>
    public bool IsPublished(int cell) => _model.Table(cell) is { IsReleased: true } table && !_withdrawn.Contains(table);

    /// <summary>True for a shown cell that may be hidden: no total, no zero, and not what an earlier release shows.</summary>
    public bool CanHide(int cell) => !_hidden[cell] && _model.Trajecten(cell) > 0 && _model.Table(cell).Order > 0 && !Frozen.Contains(cell);

    /// <summary>Hides a cell for good.</summary>
    public void Require(int cell)
    {
        if (!Frozen.Contains(cell) && !_model.IsSmall(cell) && Required.Add(cell))
        {
            _hidden[cell] = true;
        }
    }

    /// <summary>Hides a table as a whole, its zeros too.</summary>
    public void Withdraw(FamilyTable table)
    {
        if (table.Order > 0 && !table.Cells.Any(Frozen.Contains) && _withdrawn.Add(table))
        {
            foreach (var cell in table.Cells)
            {
                _hidden[cell] = true;
            }
        }
    }

    /// <summary>What is hidden now, to come back to.</summary>
    public (bool[] Hidden, FamilyTable[] Withdrawn) State() => ([.. _hidden], [.. _withdrawn]);

    /// <summary>Hides again what was hidden then, and nothing else.</summary>
    public void Restore((bool[] Hidden, FamilyTable[] Withdrawn) state)
    {
        _hidden.Clear();
        _hidden.AddRange(state.Hidden);
        _withdrawn.Clear();
        _withdrawn.UnionWith(state.Withdrawn);
    }

    /// <summary>True where a zero of the cell's table is shown, so that a hidden cell is none.</summary>
    public bool ShowsZeros(int cell) => IsPublished(cell) && _model.Table(cell).Order <= _zeroOrder;

    /// <summary>Covers the cells that the model has by now: hides small groups, zeros that are not shown, and what nobody publishes.</summary>
    public void Extend()
    {
        for (var cell = _hidden.Count; cell < _model.Cells; cell++)
        {
            _hidden.Add(!_model.Table(cell).IsReleased || _model.IsSmall(cell) || (_model.Trajecten(cell) == 0 && !ShowsZeros(cell)));
        }

        _hidden.RemoveRange(_model.Cells, _hidden.Count - _model.Cells);
    }

    /// <summary>The least and the greatest number of units of a hidden cell, to an attacker who knows which cells are small, or does not.</summary>
    public (int Low, int High) Bounds(int cell, bool knowsSmall)
    {
        var units = _model.Units(cell);
        return !knowsSmall || !IsPublished(cell) ? (ShowsZeros(cell) ? 1 : 0, units + MostAbove)
            : _model.IsSmall(cell) ? (1, _model.Family.Threshold - 1)
            : units == 0 ? (0, 0)
            : (_model.Family.Threshold, units + MostAbove);
    }

    /// <summary>True where a cell is hidden for the sake of others.</summary>
    public bool IsSecondary(int cell) => _hidden[cell] && !_model.IsSmall(cell) && !Required.Contains(cell) && _model.Trajecten(cell) > 0 && !_withdrawn.Contains(_model.Table(cell));

    /// <summary>True where a mean of a number is shown in a cell.</summary>
    public bool ShowsMean(int cell, int meanThreshold) => !_hidden[cell] && _model.Units(cell) >= meanThreshold;
}
