namespace NaftStats.Statistics.Dissemination;

/// <summary>Where a figure comes from.</summary>
public enum Provenance
{
    /// <summary>Printed by a source document, or computed from official records.</summary>
    Published,

    /// <summary>Computed from synthetic records: demonstration data, not an official figure.</summary>
    Synthetic,
}
