using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Columns;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers.</summary>
    Number,
}

/// <summary>One column of the tidy form, in which each row is one cell.</summary>
/// <param name="Name">The name, the same in every language.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsKey">True where it is part of what tells a row from any other of the file.</param>
/// <param name="IsRequired">True where no row is without it.</param>
internal sealed record Column(string Name, LocalizedText Title, ColumnKind Kind, bool IsKey = false, bool IsRequired = false)
{
    /// <summary>The dimension that it names; null where it names none.</summary>
    public string? Dimension { get; init; }

    /// <summary>The text of a cell; for a column of text.</summary>
    public Func<Observations, int, string?> Text { get; init; } = (_, _) => null;

    /// <summary>The number of a cell; for a column of numbers.</summary>
    public Func<Observations, int, double?> Number { get; init; } = (_, _) => null;

    /// <summary>False where every cell of a table leaves it empty: most columns of a whole release are of other tables.</summary>
    public bool IsOf(Observations cells) => Dimension is null || cells.Dimensions.Any(dimension => dimension.Code == Dimension);
}
