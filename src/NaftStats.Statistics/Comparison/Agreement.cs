namespace NaftStats.Statistics.Comparison;

/// <summary>Whether a release gives a figure as a document prints it.</summary>
public enum Agreement
{
    /// <summary>The release gives the printed figure.</summary>
    AsPrinted,

    /// <summary>The release gives the printed figure with fewer decimals, because it shows no more of a mean.</summary>
    Rounded,

    /// <summary>The release hides the figure to protect pupils.</summary>
    Hidden,

    /// <summary>The release gives another figure, and the document's inconsistency that explains it is known.</summary>
    Explained,

    /// <summary>The release gives another figure, and nothing explains it.</summary>
    Differs,

    /// <summary>Nothing is printed, or what is printed is no figure of the release.</summary>
    NotCompared,
}
