using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Trajecten;

/// <summary>
/// Makes as many trajecten of each kind (year of start, year of end, dossier closed or not) as the printed sizes of
/// the populations ask for. A traject touches at most two calendar years.
/// </summary>
internal static class Skeleton
{
    /// <summary>The trajecten of <paramref name="years"/>, without dates and pupils.</summary>
    public static TrajectDraft[] Build(TargetBook targets, int[] years, RandomStream random)
    {
        var drafts = new List<TrajectDraft>();
        foreach (var type in Enum.GetValues<TrajectType>())
        {
            AddType(drafts, targets, years, type);
        }

        var shuffled = drafts.ToArray();
        random.Shuffle<TrajectDraft>(shuffled);
        return shuffled;
    }

    private static void AddType(List<TrajectDraft> drafts, TargetBook targets, int[] years, TrajectType type)
    {
        var unclosedSoFar = new List<int>();
        for (var i = 0; i < years.Length; i++)
        {
            var year = years[i];
            int? Size(Population population, int of) => targets.Exact(population, of, type, TallyMeasure.Trajecten);
            var started = Size(Population.Opgestart, year) ?? throw Unknown(type, year, Population.Opgestart);
            var all = Size(Population.Alle, year) ?? throw Unknown(type, year, Population.Alle);
            var before = all - started;
            var runOn = i + 1 < years.Length ? CarriedOver(targets, years[i + 1], type) : (int?)null;

            // Ended, but with a dossier that is still open: what is left of the year. Of the last year nobody knows;
            // it gets as many as the years before it had on average.
            var closed = Size(Population.Afgesloten, year) ?? (all - (runOn ?? (all / 5))) * 99 / 100;
            var unclosed = runOn is { } known
                ? all - closed - known
                : Math.Min(all - closed, unclosedSoFar.Count == 0 ? 0 : unclosedSoFar.Sum() / unclosedSoFar.Count);
            unclosedSoFar.Add(unclosed);
            runOn ??= all - closed - unclosed;
            if (unclosed < 0 || before < 0 || before > closed + unclosed || runOn > started)
            {
                throw Contradiction($"The printed populations of {type} in {year} contradict each other.");
            }

            var unclosedBefore = unclosed * before / (closed + unclosed);
            Add(drafts, new TrajectDraft(type, year - 1, year, true), before - unclosedBefore);
            Add(drafts, new TrajectDraft(type, year - 1, year, false), unclosedBefore);
            Add(drafts, new TrajectDraft(type, year, year, true), closed - before + unclosedBefore);
            Add(drafts, new TrajectDraft(type, year, year, false), unclosed - unclosedBefore);
            if (i + 1 == years.Length)
            {
                Add(drafts, new TrajectDraft(type, year, null, false), runOn.Value);
            }
        }
    }

    private static int CarriedOver(TargetBook targets, int year, TrajectType type) =>
        targets.Exact(Population.Doorlopend, year, type, TallyMeasure.Trajecten)
        ?? targets.Exact(Population.Alle, year, type, TallyMeasure.Trajecten)
            - targets.Exact(Population.Opgestart, year, type, TallyMeasure.Trajecten)
        ?? throw Unknown(type, year, Population.Doorlopend);

    private static void Add(List<TrajectDraft> drafts, TrajectDraft like, int count)
    {
        for (var i = 0; i < count; i++)
        {
            drafts.Add(new TrajectDraft(like.Type, like.StartYear, like.EndYear, like.IsClosed));
        }
    }

    private static ProblemsException Unknown(TrajectType type, int year, Population population) =>
        Contradiction($"No table prints how many trajecten of type {type} there were in {year} ({population}).");

    /// <summary>The published tables are not enough, or say two things.</summary>
    internal static ProblemsException Contradiction(string message) =>
        new(new Problem("PRINT_CONTRADICTORY", message, "Correct the tables of the publications.", new Place("publications")));
}

/// <summary>One traject while it is being made.</summary>
/// <param name="type">The type.</param>
/// <param name="startYear">The year in which it starts.</param>
/// <param name="endYear">The year in which it ends; null while it runs.</param>
/// <param name="isClosed">True where the dossier is closed.</param>
internal sealed class TrajectDraft(TrajectType type, int startYear, int? endYear, bool isClosed)
{
    /// <summary>The type.</summary>
    public TrajectType Type { get; } = type;

    /// <summary>The year in which it starts.</summary>
    public int StartYear { get; } = startYear;

    /// <summary>The year in which it ends; null while it runs.</summary>
    public int? EndYear { get; } = endYear;

    /// <summary>True where the dossier is closed.</summary>
    public bool IsClosed { get; } = isClosed;

    /// <summary>The first day.</summary>
    public DateOnly Start { get; set; }

    /// <summary>The last day; <see cref="DateOnly.MaxValue"/> while it runs.</summary>
    public DateOnly End { get; set; } = DateOnly.MaxValue;

    /// <summary>The pupil, from 0; -1 for a class.</summary>
    public int Pupil { get; set; } = -1;

    /// <summary>The number of days from start to end; -1 until the dossier is closed.</summary>
    public int Duration => !IsClosed ? -1 : End.DayNumber - Start.DayNumber;
}
