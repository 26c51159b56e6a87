using System.Numerics;
using NaftStats.Disclosure.Model;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// The simplest other worlds of a table that nobody publishes: trajecten swapped between the corners of a box, so that no total over
/// any of its dimensions is another.
/// </summary>
internal sealed class CellSwaps
{
    private readonly KnowledgeModel _model;
    private readonly Mask _mask;
    private readonly FamilyTable _table;
    private readonly int[] _sizes;
    private readonly int[] _strides;
    private readonly ILookup<int, int> _wholes;

    /// <summary>The swaps of a table.</summary>
    /// <param name="model">The model, with the table.</param>
    /// <param name="mask">What is hidden.</param>
    /// <param name="table">The table.</param>
    /// <param name="firstSum">The first sum that came with the table and those above it.</param>
    public CellSwaps(KnowledgeModel model, Mask mask, FamilyTable table, int firstSum)
    {
        (_model, _mask, _table) = (model, mask, table);
        _sizes = [.. table.Shape.Axes.Select(axis => axis.Level.Categories.Count)];
        _strides = [.. _sizes.Select((_, axis) => _sizes.Skip(axis + 1).Aggregate(1, (product, size) => product * size))];
        _wholes = model.Sums.Skip(firstSum).SelectMany(sum => sum.Parts, (sum, part) => (part, sum.Whole)).ToLookup(pair => pair.part, pair => pair.Whole);
    }

    /// <summary>Changes in which a cell reaches the threshold, and others that give it a third value.</summary>
    public IEnumerable<Dictionary<int, int>> Of(int cell)
    {
        var up = _model.Family.Threshold - _model.Units(cell);
        foreach (var by in new[] { up, up > 1 ? 1 : -1, up + 1 })
        {
            if (Enumerable.Range(0, _table.Size).Select(other => Swap(cell, _table.First + other, by)).FirstOrDefault(change => change is not null) is { } found)
            {
                yield return found;
            }
        }
    }

    private Dictionary<int, int>? Swap(int cell, int other, int by)
    {
        var (from, to) = (cell - _table.First, other - _table.First);
        for (var axis = 0; axis < _sizes.Length; axis++)
        {
            if (from / _strides[axis] % _sizes[axis] == to / _strides[axis] % _sizes[axis])
            {
                return null;
            }
        }

        var change = new Dictionary<int, int>();
        for (var corner = 0; corner < 1 << _sizes.Length; corner++)
        {
            var place = 0;
            for (var axis = 0; axis < _sizes.Length; axis++)
            {
                place += ((corner >> axis & 1) == 0 ? from : to) / _strides[axis] % _sizes[axis] * _strides[axis];
            }

            var difference = BitOperations.PopCount((uint)corner) % 2 == 0 ? by : -by;
            if (_model.Units(_table.First + place) + difference < 0)
            {
                return null;
            }

            change.Add(_table.First + place, difference);
        }

        return Rise(change);
    }

    // What the unpublished tables above it become; a released one must stay as it is.
    private Dictionary<int, int>? Rise(Dictionary<int, int> change)
    {
        var all = new Dictionary<int, int>(change);
        var level = change;
        while (level.Count > 0)
        {
            var next = new Dictionary<int, int>();
            foreach (var (cell, difference) in level)
            {
                foreach (var whole in _wholes[cell])
                {
                    next[whole] = next.GetValueOrDefault(whole) + difference;
                }
            }

            level = next.Where(pair => pair.Value != 0 && !all.ContainsKey(pair.Key)).ToDictionary();
            foreach (var (cell, difference) in level)
            {
                if (_model.Table(cell).IsReleased || !_mask[cell])
                {
                    return null;
                }

                all.Add(cell, difference);
            }
        }

        return all;
    }
}
