using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Trajecten;

/// <summary>
/// Gives individual trajecten their pupils: links a traject to a later one of the same pupil, so many links of each
/// kind that the distinct pupils of every population come out. Along a chain in the order of time each population of a
/// year is one unbroken stretch, so every link between two of its trajecten lowers its number of pupils by one.
/// </summary>
internal sealed class PupilLinker
{
    // Of a hundred pupils whose traject ends in a year, so many come back in the next year without touching this one.
    private const int ReturningPercentage = 9;

    // Among how many of the next trajecten that start the pupil's next one is chosen.
    private const int SoonAfter = 150;

    private readonly TargetBook _targets;
    private readonly int[] _years;
    private readonly RandomStream _random;
    private readonly TrajectDraft[] _drafts;
    private readonly TrajectDraft?[] _next;
    private readonly bool[] _hasPrevious;
    private readonly Dictionary<TrajectDraft, int> _places = [];

    private PupilLinker(TargetBook targets, int[] years, TrajectDraft[] drafts, RandomStream random)
    {
        _targets = targets;
        _years = years;
        _random = random;
        _drafts = drafts;
        _next = new TrajectDraft?[drafts.Length];
        _hasPrevious = new bool[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            _places.Add(drafts[i], i);
        }
    }

    /// <summary>Sets the pupil of every individual traject; returns the number of pupils.</summary>
    public static int Link(TargetBook targets, int[] years, TrajectDraft[] drafts, RandomStream random)
    {
        var individual = drafts.Where(draft => draft.Type == TrajectType.Individueel).ToArray();
        var linker = new PupilLinker(targets, years, individual, random);
        foreach (var year in years)
        {
            linker.LinkYear(year);
        }

        linker.LinkReturning();
        return linker.Number();
    }

    private void LinkYear(int year)
    {
        int? Repeated(Population population, int of) =>
            _targets.Exact(population, of, TrajectType.Individueel, TallyMeasure.Trajecten)
            - _targets.Exact(population, of, TrajectType.Individueel, TallyMeasure.Leerlingen);
        var carried = Kind(year - 1, year);
        var within = Kind(year, year);
        var running = _drafts.Where(draft => draft.StartYear == year && draft.EndYear != year && (draft.IsClosed || draft.EndYear is null)).ToArray();

        // Two trajecten at once over the turn of the year: with the year that begins (made when that year's
        // predecessor was linked) and with the year that ends.
        var overlapBefore = Repeated(Population.Doorlopend, year) ?? 0;
        var overlapAfter = year < _years[^1] ? Repeated(Population.Doorlopend, year + 1) ?? 0 : 0;
        var all = Repeated(Population.Alle, year) ?? 0;
        var continued = all - Repeated(Population.Opgestart, year) - overlapBefore ?? Math.Min(all, carried.Length / 4);
        var started = all - continued - overlapBefore - overlapAfter;
        var continuedWithin = continued * 7 / 10;
        var startedWithin = started * 2 / 3;
        if (Repeated(Population.Afgesloten, year) - overlapBefore is { } closed)
        {
            continuedWithin = Math.Clamp(continuedWithin, Math.Max(0, closed - started), Math.Min(continued, closed));
            startedWithin = closed - continuedWithin;
        }

        Link(running, running, overlapAfter, mayOverlap: true);
        Link(carried, within, continuedWithin);
        Link(carried, running, continued - continuedWithin);
        Link(within, within, startedWithin);
        Link(within, running, started - startedWithin);
    }

    // Pupils who come back in a later year are in no population of one year twice: they cost nothing and are real.
    private void LinkReturning()
    {
        foreach (var year in _years.SkipLast(1))
        {
            var ended = _drafts.Where(draft => draft.EndYear == year && draft.IsClosed).ToArray();
            var later = _drafts.Where(draft => draft.StartYear == year + 1).ToArray();
            Link(ended, later, ended.Length * ReturningPercentage / 100, choice: int.MaxValue);
        }
    }

    // Trajecten whose dossier stayed open could break the stretch of the closed ones of a chain: they get no links.
    private TrajectDraft[] Kind(int startYear, int endYear) =>
        [.. _drafts.Where(draft => draft.StartYear == startYear && draft.EndYear == endYear && draft.IsClosed)];

    private void Link(TrajectDraft[] earlier, TrajectDraft[] later, int count, bool mayOverlap = false, int choice = SoonAfter)
    {
        var firsts = earlier.ToArray();
        _random.Shuffle<TrajectDraft>(firsts);
        var seconds = later.Where(draft => !_hasPrevious[_places[draft]]).OrderBy(draft => draft.Start).ThenBy(draft => _places[draft]).ToList();
        var made = 0;
        foreach (var strict in new[] { true, false })
        {
            foreach (var first in firsts)
            {
                if (made == count)
                {
                    return;
                }

                if (_next[_places[first]] is null && FindLater(first, seconds, strict && !mayOverlap, choice) is { } second)
                {
                    _next[_places[first]] = second;
                    _hasPrevious[_places[second]] = true;
                    seconds.Remove(second);
                    made++;
                }
            }
        }

        if (made < count)
        {
            throw Skeleton.Contradiction("The printed numbers of pupils ask for more trajecten of one pupil than there are.");
        }
    }

    // A later traject that begins after the earlier one has ended; any other one when there is none left.
    private TrajectDraft? FindLater(TrajectDraft first, List<TrajectDraft> seconds, bool strict, int choice)
    {
        var from = seconds.FindIndex(second => strict ? second.Start > first.End : second.Start > first.Start);
        if (from < 0)
        {
            return null;
        }

        return seconds[from + _random.Below(Math.Min(seconds.Count - from, choice))];
    }

    private int Number()
    {
        var pupils = 0;
        foreach (var place in _random.Permutation(_drafts.Length))
        {
            if (!_hasPrevious[place])
            {
                for (var draft = _drafts[place]; draft is not null; draft = _next[_places[draft]])
                {
                    draft.Pupil = pupils;
                }

                pupils++;
            }
        }

        return pupils;
    }
}
