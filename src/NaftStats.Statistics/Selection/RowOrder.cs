namespace NaftStats.Statistics.Selection;

/// <summary>The order of the rows of a table. Rows without a value always come last, in category order, so that no rank betrays one.</summary>
public enum RowOrder
{
    /// <summary>The order of the codelists, the last dimension of the breakdown varying fastest.</summary>
    Category,

    /// <summary>The lowest value first; ties in category order.</summary>
    ValueAscending,

    /// <summary>The highest value first; ties in category order.</summary>
    ValueDescending,
}
