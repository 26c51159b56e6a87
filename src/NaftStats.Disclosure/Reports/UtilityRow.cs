namespace NaftStats.Disclosure.Reports;

/// <summary>What is hidden of a table that must stay useful, in its worst year.</summary>
/// <param name="Table">The table.</param>
/// <param name="AtMost">What may be hidden at most: per cent of the cells that are not zero, or a number of printed figures.</param>
/// <param name="Worst">What is hidden in the worst year.</param>
/// <param name="Where">The population and the year (from 1) of the worst.</param>
public sealed record UtilityRow(string Table, decimal AtMost, decimal Worst, string Where)
{
    /// <summary>
    /// Where more is hidden than may be: what must be hidden at least, as the solver proves; of crossings with the tables of fewer dimensions shown as
    /// they are, of tables of one dimension whatever is hidden of crossings. Null where no proof was asked for.
    /// </summary>
    public decimal? Least { get; init; }

    /// <summary>
    /// Where more is hidden than may be: of a table, and of tables of one dimension, the small groups that ask for its cells; of crossings those that ask
    /// for most; of printed figures each one, with the small group that needs it.
    /// </summary>
    public IReadOnlyList<string> ForcedBy { get; init; } = [];

    /// <summary>Which categories of a table, taken as one, would leave groups that force it small no more.</summary>
    public IReadOnlyList<string> Groupings { get; init; } = [];

    /// <summary>True where no more is hidden than may be.</summary>
    public bool IsReached => Worst <= AtMost;
}
