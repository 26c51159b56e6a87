namespace NaftStats.Disclosure.Model;

/// <summary>
/// Whether the sums of a number can follow when trajecten move between cells, and how. Sums are whole numbers between bounds, and each is
/// the sum of those of its parts: a tree, so that bounds drawn from the parts to the whole decide it exactly.
/// </summary>
internal sealed class NumberChanges
{
    private const long Open = 1_000_000_000;

    private readonly KnowledgeModel _model;
    private readonly NumberColumn _column;
    private readonly Func<int, (long Low, long High)?> _shown;
    private readonly int[] _cells;
    private readonly Dictionary<int, int> _places;
    private readonly (int Whole, int[] Parts)[] _sums;
    private readonly (int Place, (int Cell, long Low, long High)[] Bands)[] _bands;
    private readonly HashSet<int> _touched;

    /// <summary>The changes of a column.</summary>
    /// <param name="model">The model.</param>
    /// <param name="column">The column.</param>
    /// <param name="shown">Between what the sum of a cell lies by its shown mean; null where none is shown.</param>
    public NumberChanges(KnowledgeModel model, NumberColumn column, Func<int, (long Low, long High)?> shown)
    {
        (_model, _column, _shown) = (model, column, shown);
        _cells = [.. column.Variables.Keys.Order()];
        _places = _cells.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _bands = [.. column.Bands.Select(band => (_places[band.Cell], band.Bands))];
        _touched = [.. _cells, .. column.Bands.SelectMany(band => band.Bands, (_, band) => band.Cell)];
        _sums = Tree(model.Sums.Where(sum => _places.ContainsKey(sum.Whole) && _places.ContainsKey(sum.Parts[0])));
    }

    /// <summary>The changes of the sums, by cell, that go with a change of trajecten; null where no sums do.</summary>
    public Dictionary<int, long>? Of(IReadOnlyDictionary<int, int> change)
    {
        if (!change.Keys.Any(_touched.Contains))
        {
            return [];
        }

        var bounds = Array.ConvertAll(_cells, cell => _model.Trajecten(cell) + change.GetValueOrDefault(cell) == 0 ? (Low: 0L, High: 0L) : _shown(cell) ?? (0, Open));
        foreach (var (place, bands) in _bands)
        {
            bounds[place] = Meet(bounds[place], bands.Sum(band => band.Low * Trajecten(change, band.Cell)), bands.Sum(band => band.High * Trajecten(change, band.Cell)));
        }

        foreach (var (whole, parts) in _sums)
        {
            bounds[whole] = Meet(bounds[whole], parts.Sum(part => bounds[part].Low), parts.Sum(part => bounds[part].High));
        }

        return Array.Exists(bounds, bound => bound.Low > bound.High) ? null : Changes(change, bounds);
    }

    private static (long Low, long High) Meet((long Low, long High) bound, long low, long high) => (Math.Max(bound.Low, low), Math.Min(bound.High, high));

    private int Trajecten(IReadOnlyDictionary<int, int> change, int cell) => _model.Trajecten(cell) + change.GetValueOrDefault(cell);

    // From the wholes down: each traject takes the typical number along, and what is missing then is laid where there is room.
    private Dictionary<int, long> Changes(IReadOnlyDictionary<int, int> change, (long Low, long High)[] bounds)
    {
        var sums = _cells.Select((cell, place) =>
            Math.Clamp(_model.Truth(_column.Variables[cell]) + ((long)change.GetValueOrDefault(cell) * _column.Typical), bounds[place].Low, bounds[place].High)).ToArray();
        foreach (var (whole, parts) in _sums.Reverse())
        {
            var left = sums[whole] - parts.Sum(part => sums[part]);
            foreach (var part in parts)
            {
                var moved = Math.Clamp(sums[part] + left, bounds[part].Low, bounds[part].High) - sums[part];
                sums[part] += moved;
                left -= moved;
            }
        }

        return _cells.Select((cell, place) => (cell, By: sums[place] - _model.Truth(_column.Variables[cell])))
            .Where(pair => pair.By != 0).ToDictionary(pair => pair.cell, pair => pair.By);
    }

    // Each part under its nearest whole (that of the finest bands, which comes last), parts before wholes.
    private (int Whole, int[] Parts)[] Tree(IEnumerable<(int Whole, int[] Parts)> sums)
    {
        var nearest = sums.GroupBy(sum => sum.Parts[0]).Select(group => group.Last())
            .Select(sum => (Whole: _places[sum.Whole], Parts: Array.ConvertAll(sum.Parts, part => _places[part]))).ToArray();
        var below = nearest.ToLookup(sum => sum.Whole, sum => sum.Parts);
        int Height(int place) => below[place].SelectMany(parts => parts).Select(Height).DefaultIfEmpty(-1).Max() + 1;
        return [.. nearest.OrderBy(sum => Height(sum.Whole))];
    }
}
