namespace NaftStats.Disclosure.Model;

/// <summary>
/// How the sums of a number follow when trajecten move between cells: each takes the typical number along, and where the bands
/// of the new cells no longer allow a sum, that sum and what it is made of are shifted by what is missing.
/// </summary>
internal sealed class NumberChanges
{
    private readonly KnowledgeModel _model;
    private readonly NumberColumn _column;
    private const long Open = 1_000_000;

    private readonly Func<int, (long Low, long High)?> _bounds;
    private readonly ILookup<int, int[]> _partsOf;
    private readonly ILookup<int, int[]> _familiesOf;

    /// <summary>The changes of a column.</summary>
    /// <param name="model">The model.</param>
    /// <param name="column">The column.</param>
    /// <param name="bounds">Between what the sum of a cell lies by its shown mean; null where none is shown.</param>
    public NumberChanges(KnowledgeModel model, NumberColumn column, Func<int, (long Low, long High)?> bounds)
    {
        (_model, _column, _bounds) = (model, column, bounds);
        var sums = model.Sums.Where(sum => column.Variables.ContainsKey(sum.Whole) && column.Variables.ContainsKey(sum.Parts[0])).ToArray();
        _partsOf = sums.ToLookup(sum => sum.Whole, sum => sum.Parts);
        _familiesOf = sums.SelectMany(sum => sum.Parts, (sum, part) => (part, sum.Parts)).ToLookup(pair => pair.part, pair => pair.Parts);
    }

    /// <summary>The changes of the sums, by cell, that go with a change of trajecten.</summary>
    public Dictionary<int, long> Of(IReadOnlyDictionary<int, int> change)
    {
        var changes = new Dictionary<int, long>();
        foreach (var (cell, difference) in change)
        {
            if (_column.Variables.ContainsKey(cell))
            {
                changes.Add(cell, (long)difference * _column.Typical);
            }
        }

        foreach (var (cell, bands) in _column.Bands)
        {
            if (Array.Exists(bands, band => change.ContainsKey(band.Cell)))
            {
                Shift(changes, cell, Missing(changes, change, cell, bands));
            }
        }

        return changes;
    }

    private long Missing(Dictionary<int, long> changes, IReadOnlyDictionary<int, int> change, int cell, (int Cell, long Low, long? High)[] bands)
    {
        var sum = _model.Truth(_column.Variables[cell]) + changes.GetValueOrDefault(cell);
        var low = bands.Sum(band => band.Low * (_model.Trajecten(band.Cell) + change.GetValueOrDefault(band.Cell)));
        var high = bands.Sum(band => band.High * (_model.Trajecten(band.Cell) + change.GetValueOrDefault(band.Cell)));
        return sum < low ? low - sum : sum > high ? high.Value - sum : 0;
    }

    // Down to the parts, the largest first, as far as their means leave room; where the cell is a part itself, its largest sibling gives what it takes.
    private void Shift(Dictionary<int, long> changes, int cell, long by)
    {
        if (by == 0)
        {
            return;
        }

        Push(changes, cell, by);
        foreach (var family in _familiesOf[cell])
        {
            if (Largest(family.Where(part => part != cell)) is { } sibling)
            {
                Push(changes, sibling, -by);
            }
        }
    }

    private void Push(Dictionary<int, long> changes, int cell, long by)
    {
        changes[cell] = changes.GetValueOrDefault(cell) + by;
        foreach (var parts in _partsOf[cell])
        {
            var left = by;
            foreach (var part in parts.OrderByDescending(_model.Trajecten))
            {
                if (Math.Min(Math.Abs(left), Room(changes, part, Math.Sign(by))) is > 0 and var taken)
                {
                    Push(changes, part, Math.Sign(by) * taken);
                    left -= Math.Sign(by) * taken;
                }
            }

            // No room: the check of the witness will say so.
            if (left != 0)
            {
                changes[parts[0]] = changes.GetValueOrDefault(parts[0]) + left;
            }
        }
    }

    // How far a sum can go up (or down) before a shown mean, of the cell or of its parts, would be another.
    private long Room(Dictionary<int, long> changes, int cell, int sign)
    {
        var sum = _model.Truth(_column.Variables[cell]) + changes.GetValueOrDefault(cell);
        var room = _bounds(cell) is not { } bounds ? sign > 0 ? Open : sum : sign > 0 ? bounds.High - sum : sum - bounds.Low;
        return _partsOf[cell].Select(parts => parts.Sum(part => Room(changes, part, sign))).Append(room).Min();
    }

    private int? Largest(IEnumerable<int> cells) => cells.Select(cell => (int?)cell).MaxBy(cell => _model.Trajecten(cell!.Value));
}
