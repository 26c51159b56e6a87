using NaftStats.Statistics.Classification;

namespace NaftStats.Synthesis.Trajecten;

/// <summary>One traject while it is being made.</summary>
internal sealed class TrajectDraft
{
    /// <summary>A traject with its place in time.</summary>
    /// <param name="type">The type.</param>
    /// <param name="startYear">The year in which it starts.</param>
    /// <param name="endYear">The year in which it ends; null while it runs.</param>
    /// <param name="isClosed">True where the dossier is closed.</param>
    public TrajectDraft(TrajectType type, int startYear, int? endYear, bool isClosed)
    {
        Type = type;
        StartYear = startYear;
        EndYear = endYear;
        IsClosed = isClosed;
    }

    /// <summary>The type.</summary>
    public TrajectType Type { get; }

    /// <summary>The year in which it starts.</summary>
    public int StartYear { get; }

    /// <summary>The year in which it ends; null while it runs.</summary>
    public int? EndYear { get; }

    /// <summary>True where the dossier is closed.</summary>
    public bool IsClosed { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; set; }

    /// <summary>The last day; <see cref="DateOnly.MaxValue"/> while it runs.</summary>
    public DateOnly End { get; set; } = DateOnly.MaxValue;

    /// <summary>The pupil, from 0; -1 for a class.</summary>
    public int Pupil { get; set; } = -1;

    /// <summary>The number of days from start to end; -1 until the dossier is closed.</summary>
    public int Duration => !IsClosed ? -1 : End.DayNumber - Start.DayNumber;
}
