namespace NaftStats.Disclosure.Reports;

/// <summary>A sensitive cell of which few values stay possible. For the publisher only.</summary>
/// <param name="Table">The population and the shape of its table.</param>
/// <param name="Year">The place of its year, from 1.</param>
/// <param name="Cell">Its place in the table within the year, from 1; null for a complement that no table shows.</param>
/// <param name="Low">The least value that stays possible.</param>
/// <param name="High">The greatest value that stays possible.</param>
public sealed record NarrowCell(string Table, int Year, int? Cell, int Low, int High)
{
    /// <summary>The number of values that stay possible.</summary>
    public int Width => High - Low + 1;
}
