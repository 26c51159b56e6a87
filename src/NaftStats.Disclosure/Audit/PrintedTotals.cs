using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// What printed totals and percentages of both families together tell of one of them: it can be another only as far as the print leaves open
/// while the other family stays as it is.
/// </summary>
internal sealed class PrintedTotals
{
    private readonly Dictionary<int, (int Beside, int Less, int More)> _rooms = [];
    private readonly List<int> _tellOfOthers = [];

    /// <summary>What is printed of both.</summary>
    /// <param name="own">What is printed of the family.</param>
    /// <param name="other">What is printed of the other family.</param>
    public PrintedTotals(PrintedKnowledge own, PrintedKnowledge other)
    {
        foreach (var (column, coordinates, figure) in own.OfBoth)
        {
            if (own.Cell(coordinates) is { } cell && other.Cell(coordinates) is { } beside && figure.Value is { } value
                && Room(column, own.Model.Trajecten(cell) + other.Model.Trajecten(beside), own.Whole(column, coordinates) + other.Whole(column, coordinates), value, figure.Decimals) is var (less, more))
            {
                var known = _rooms.GetValueOrDefault(cell, (beside, Less: int.MaxValue, More: int.MaxValue));
                _rooms[cell] = (beside, Math.Min(known.Less, less), Math.Min(known.More, more));
            }
        }

        foreach (var (cell, (beside, less, more)) in _rooms.ToArray())
        {
            if (less == 0 && more == 0 && own.Model.Table(cell).Order > 0 && !own.Tells(cell) && !other.Tells(beside))
            {
                Loosen(own, cell, other, beside);
            }
        }
    }

    /// <summary>
    /// Cells that tell a small group of the other family: the documents print the total of both, and neither part. With 40 printed for
    /// a region and 39 individual trajecten shown, its one class is told.
    /// </summary>
    public IReadOnlyList<int> TellOfOthers => _tellOfOthers;

    /// <summary>How far up and down cells can move.</summary>
    public IEnumerable<(int Cell, int More, int Less)> Limits() => _rooms.Select(pair => (pair.Key, pair.Value.More, pair.Value.Less));

    /// <summary>True where a cell can be another than it is by so much.</summary>
    public bool Allows(KeyValuePair<int, int> moved) =>
        !_rooms.TryGetValue(moved.Key, out var room) || (moved.Value >= -room.Less && moved.Value <= room.More);

    // Where one part is a small group both families move together: one traject more in the group and one less beside it, or the other way round.
    private void Loosen(PrintedKnowledge own, int cell, PrintedKnowledge other, int beside)
    {
        var (isOwn, isOther) = (own.Model.IsSmall(cell), other.Model.IsSmall(beside));
        if (!isOwn && !isOther)
        {
            return;
        }

        var isGroup = isOwn && (!isOther || own.Model.Family.Type == TrajectType.Individueel);
        var groupGrows = (isGroup ? other.Model.Trajecten(beside) : own.Model.Trajecten(cell)) > 1;
        _rooms[cell] = groupGrows == isGroup ? (beside, 0, 1) : (beside, 1, 0);
        if (!isOwn)
        {
            _tellOfOthers.Add(cell);
        }
    }

    // By how many trajecten the total of both can be less and more than it is; null where the document errs.
    private static (int Less, int More)? Room(PublishedColumn column, int total, int? whole, decimal value, int decimals)
    {
        if (column.Kind != MeasureKind.Share)
        {
            return total == value ? (0, 0) : null;
        }

        return whole > 0 && PrintedKnowledge.Range(total, part => Rounding.Quotient(100m * part, whole.Value, decimals) == (double)value) is var (low, high) ? (total - low, high - total) : null;
    }
}
