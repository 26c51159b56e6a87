namespace NaftStats.Statistics.Selection;

/// <summary>A value and its status; there is a value exactly where the status is <see cref="ObservationStatus.Available"/>.</summary>
/// <param name="Value">The value in the unit of its indicator, or null.</param>
/// <param name="Status">Why there is a value, or none.</param>
public readonly record struct CellValue(double? Value, ObservationStatus Status)
{
    /// <summary>A cell that is withheld.</summary>
    public static readonly CellValue Hidden = new(null, ObservationStatus.Hidden);

    /// <summary>A cell that cannot exist.</summary>
    public static readonly CellValue NotApplicable = new(null, ObservationStatus.NotApplicable);

    /// <summary>A cell whose value is known but left out.</summary>
    public static readonly CellValue NotPublished = new(null, ObservationStatus.NotPublished);

    /// <summary>A cell with a value.</summary>
    public static CellValue Of(double value) => new(value, ObservationStatus.Available);
}
