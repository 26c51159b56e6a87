namespace NaftStats.Statistics.Dissemination.Differences;

/// <summary>What became of a cell from one release to the next.</summary>
public enum CellChangeKind
{
    /// <summary>It was shown, and is hidden now; whoever has the earlier release still knows it.</summary>
    Hidden,

    /// <summary>It was hidden, and is shown now.</summary>
    Shown,

    /// <summary>It is shown in both, with another value.</summary>
    Changed,
}
