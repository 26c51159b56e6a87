namespace NaftStats.Disclosure.Reports;

/// <summary>What is hidden of a table that must stay useful, in its worst year.</summary>
/// <param name="Table">The table.</param>
/// <param name="AtMost">What may be hidden at most: per cent of the cells that are not zero, or a number of printed figures.</param>
/// <param name="Worst">What is hidden in the worst year.</param>
/// <param name="Where">The population and the year (from 1) of the worst.</param>
public sealed record UtilityRow(string Table, decimal AtMost, decimal Worst, string Where)
{
    /// <summary>
    /// Where more is hidden than may be: of a table the small groups of which the solver proves that they need more of its cells, whatever more is
    /// hidden of other crossings; of printed figures each one, with the small group that needs it.
    /// </summary>
    public IReadOnlyList<string> ForcedBy { get; init; } = [];

    /// <summary>True where no more is hidden than may be.</summary>
    public bool IsReached => Worst <= AtMost;
}
