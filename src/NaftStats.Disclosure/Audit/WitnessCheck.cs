using NaftStats.Disclosure.Model;

namespace NaftStats.Disclosure.Audit;

/// <summary>Checks by exact integer arithmetic that a change of hidden cells is a solution of everything that is known.</summary>
internal sealed class WitnessCheck
{
    private readonly KnowledgeModel _model;
    private readonly Mask _mask;
    private readonly PrintedKnowledge _printed;
    private readonly int _meanThreshold;
    private readonly NumberChanges[] _numbers;

    public WitnessCheck(KnowledgeModel model, Mask mask, PrintedKnowledge printed, int meanThreshold)
    {
        (_model, _mask, _printed, _meanThreshold) = (model, mask, printed, meanThreshold);
        _numbers = [.. model.Numbers.Select(column => new NumberChanges(model, column, cell => Bounds(column, cell)))];
    }

    /// <summary>The witness that a change is, or null where it is none.</summary>
    public Witness? Of(IReadOnlyDictionary<int, int> change)
    {
        var variables = new Dictionary<int, long>();
        foreach (var (cell, difference) in change)
        {
            if (cell < 0 || cell >= _model.Cells || !_mask[cell] || difference == 0 || _model.Units(cell) + difference < _mask.Bounds(cell, knowsSmall: false).Low)
            {
                return null;
            }

            variables.Add(_model.TrajectenVariable(cell), difference);
            variables.Add(_model.UnitsVariable(cell), difference);
        }

        for (var column = 0; column < _numbers.Length; column++)
        {
            if (!AddNumbers(variables, _model.Numbers[column], _numbers[column].Of(change)))
            {
                return null;
            }
        }

        return _model.Holds(variables) ? new Witness(change, change.All(IsForOneWhoKnows), change.All(_printed.Allows)) : null;
    }

    private bool AddNumbers(Dictionary<int, long> variables, NumberColumn column, Dictionary<int, long>? changes)
    {
        foreach (var (cell, difference) in changes ?? [])
        {
            var sum = _model.Truth(column.Variables[cell]) + difference;
            if (sum < 0 || (Bounds(column, cell) is { } bounds && (sum < bounds.Low || sum > bounds.High)))
            {
                return false;
            }

            variables.Add(column.Variables[cell], difference);
        }

        return changes is not null;
    }

    /// <summary>Between what the sum of a cell lies by its shown mean; null where none is shown.</summary>
    public (long Low, long High)? Bounds(NumberColumn column, int cell) =>
        _mask.ShowsMean(cell, _meanThreshold) && column.Shown.TryGetValue(cell, out var bounds) ? bounds : null;

    private bool IsForOneWhoKnows(KeyValuePair<int, int> moved)
    {
        var (low, high) = _mask.Bounds(moved.Key, knowsSmall: true);
        return _model.Units(moved.Key) + moved.Value is var units && units >= low && units <= Math.Max(high, low);
    }
}
