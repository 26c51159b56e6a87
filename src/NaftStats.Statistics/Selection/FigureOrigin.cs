namespace NaftStats.Statistics.Selection;

/// <summary>Where a figure comes from. Nobody may take a demonstration figure for an official one.</summary>
public enum FigureOrigin
{
    /// <summary>A source document prints this very figure.</summary>
    Printed,

    /// <summary>Computed from official figures: from official records, or the quotient of two printed counts.</summary>
    Computed,

    /// <summary>Computed from synthetic records and printed nowhere.</summary>
    Demonstration,
}
