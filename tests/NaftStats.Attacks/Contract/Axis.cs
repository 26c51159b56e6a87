namespace NaftStats.Attacks.Contract;

/// <summary>
/// A dimension of the catalogue. Its categories, of all levels, are numbered; a category of a level that holds everything
/// is the total, and has no number.
/// </summary>
public sealed class Axis
{
    /// <summary>Stands for the total over a dimension.</summary>
    public const short Total = -1;

    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Its place among the dimensions, the year left out.</summary>
    public required int Index { get; init; }

    /// <summary>True where a traject can have several categories.</summary>
    public required bool IsMultiResponse { get; init; }

    /// <summary>The types of traject for which it is registered.</summary>
    public required IReadOnlyList<string> AppliesTo { get; init; }

    /// <summary>How <c>by</c> names each level, the finest first, the whole left out.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>The codes of the categories, level by level.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The level of each category.</summary>
    public required IReadOnlyList<int> LevelOf { get; init; }

    /// <summary>The category one level coarser, or <see cref="Total"/>.</summary>
    public required IReadOnlyList<short> ParentOf { get; init; }

    /// <summary>The number of a category; <see cref="Total"/> for the whole.</summary>
    public short this[string code] => _numbers.TryGetValue(code, out var number) ? number : Total;

    private readonly Dictionary<string, short> _numbers = [];
    private short[][] _levels = [];

    /// <summary>Numbers the categories.</summary>
    public Axis Numbered()
    {
        _levels = [.. Levels.Select((_, level) => Enumerable.Range(0, Categories.Count).Where(i => LevelOf[i] == level).Select(i => (short)i).ToArray())];
        for (short i = 0; i < Categories.Count; i++)
        {
            _numbers.Add(Categories[i], i);
        }

        return this;
    }

    /// <summary>The categories of a level, in order.</summary>
    public IReadOnlyList<short> On(int level) => _levels[level];

    /// <summary>True where a category is another one or lies within it.</summary>
    public bool IsWithin(short category, short whole)
    {
        while (category != Total && category != whole)
        {
            category = ParentOf[category];
        }

        return category == whole;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
