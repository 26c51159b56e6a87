using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>The groups of one population and year that are named on the same levels of the same dimensions.</summary>
internal sealed class TableOfCells
{
    private readonly Universe _universe;
    private readonly Population _population;
    private readonly int _year;

    private TableOfCells(Universe universe, Population population, int year, short[] example)
    {
        _universe = universe;
        _population = population;
        _year = year;
        Axes = [.. universe.Codebook.Axes.Where(axis => example[axis.Index] != Axis.Total).Select(axis => (axis, axis.LevelOf[example[axis.Index]]))];
    }

    /// <summary>The dimensions and levels, with the implied ones.</summary>
    public IReadOnlyList<(Axis Axis, int Level)> Axes { get; }

    /// <summary>All tables of a population and year.</summary>
    public static IReadOnlyList<TableOfCells> Of(Universe universe, Population population, int year) =>
    [
        .. Enumerable.Range(0, universe.Count)
            .Where(cell => universe.Populations[cell] == population && universe.Years[cell] == year)
            .GroupBy(cell => string.Join(',', universe.Places[cell].Select((category, axis) => category == Axis.Total ? -1 : universe.Codebook.Axes[axis].LevelOf[category])))
            .Select(group => new TableOfCells(universe, population, year, universe.Places[group.First()])),
    ];

    /// <summary>The group that holds a combination; -1 where none does.</summary>
    public int CellOf(short[] combination)
    {
        var place = _universe.Codebook.Whole();
        foreach (var (axis, level) in Axes)
        {
            var category = Combinations.On(axis, combination, level);
            if (category == Axis.Total)
            {
                return -1;
            }

            place[axis.Index] = category;
        }

        return _universe.FindClosed(_population, _year, place);
    }
}
