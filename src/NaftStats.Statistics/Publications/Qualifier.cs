namespace NaftStats.Statistics.Publications;

/// <summary>How exact a printed figure is, in the words of the document.</summary>
public enum Qualifier
{
    /// <summary>"meer dan": more than the figure.</summary>
    MeerDan,

    /// <summary>"ruim": somewhat more than the figure.</summary>
    Ruim,

    /// <summary>"bijna": somewhat less than the figure.</summary>
    Bijna,

    /// <summary>"ongeveer": about the figure.</summary>
    Ongeveer,

    /// <summary>"minder dan": less than the figure.</summary>
    MinderDan,

    /// <summary>"minstens": at least the figure.</summary>
    Minstens,
}
