using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Trajecten;

/// <summary>Gives every traject its first and last day, so that the printed durations of closed trajecten come out.</summary>
internal sealed class DateDrawer(Codebook codebook, TargetBook targets, RandomStream random)
{
    // How long a traject may last that has to begin and end in one calendar year.
    private const int LongestWithinYear = 340;

    // And how long one that begins in one year and ends in the next.
    private const int LongestOverTwoYears = 720;

    // How many of a hundred starts proposed in each month are kept: a traject seldom starts in the summer holidays.
    private static readonly int[] StartsByMonth = [90, 80, 80, 70, 75, 45, 5, 15, 100, 100, 95, 60];

    private readonly DurationPlan _plan = new DurationPlan(codebook, targets);

    /// <summary>Sets the dates of all <paramref name="drafts"/>.</summary>
    public void Draw(TrajectDraft[] drafts)
    {
        var plans = drafts.Where(draft => draft.IsClosed).GroupBy(draft => draft.EndYear!.Value).ToDictionary(
            group => group.Key,
            group => _plan.Closed(group.Key, [.. Enum.GetValues<TrajectType>().Select(type => group.Count(draft => draft.Type == type))]));
        foreach (var group in drafts.GroupBy(draft => (draft.Type, draft.EndYear, draft.IsClosed))
            .OrderBy(group => group.Key.Type).ThenBy(group => group.Key.EndYear).ThenBy(group => group.Key.IsClosed))
        {
            if (group.Key.EndYear is { } year)
            {
                var counts = group.Key.IsClosed ? plans[year][(int)group.Key.Type] : _plan.Usual(group.Count());
                DrawEnded(group.Key.Type, year, group.Key.IsClosed, [.. group], counts);
            }
            else
            {
                foreach (var draft in group)
                {
                    var longAgo = Math.Min(random.Below(330), random.Below(330));
                    draft.Start = Pick(new DateOnly(draft.StartYear, 12, 31).AddDays(-longAgo - 30), new DateOnly(draft.StartYear, 12, 31), draft.StartYear);
                }
            }
        }
    }

    private void DrawEnded(TrajectType type, int year, bool isClosed, TrajectDraft[] group, int[] counts)
    {
        var classes = _plan.Classes;
        var carried = group.Where(draft => draft.StartYear < year).ToArray();
        var within = group.Where(draft => draft.StartYear == year).ToArray();
        var taken = ChooseCarried(classes, counts, carried.Length);
        var spans = new List<Span>();
        spans.AddRange(Spans(carried, classes, taken, shortest: 1, LongestOverTwoYears));
        spans.AddRange(Spans(within, classes, [.. counts.Zip(taken, (all, some) => all - some)], shortest: 0, LongestWithinYear));
        if (isClosed)
        {
            MeetMean(type, year, spans);
        }

        foreach (var span in spans)
        {
            Place(span.Draft, span.Days, year);
        }
    }

    // The longer a traject, the likelier that it crossed the year's boundary; one longer than a year must have.
    private int[] ChooseCarried((int From, int To)[] classes, int[] counts, int carried)
    {
        var taken = new int[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            taken[i] = classes[i].From > LongestWithinYear ? Math.Min(counts[i], carried - taken.Sum()) : 0;
        }

        for (var left = Math.Min(carried, counts.Sum()) - taken.Sum(); left > 0; left--)
        {
            var weights = counts.Select((count, i) => (count - taken[i]) * (classes[i].From + Math.Min(classes[i].To, 400))).ToArray();
            var ticket = random.Below(weights.Sum());
            var place = 0;
            while (ticket >= weights[place])
            {
                ticket -= weights[place++];
            }

            taken[place]++;
        }

        return taken;
    }

    private IEnumerable<Span> Spans(TrajectDraft[] drafts, (int From, int To)[] classes, int[] counts, int shortest, int longest)
    {
        var next = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var to = Math.Min(classes[i].To, longest);
            var from = Math.Min(Math.Max(classes[i].From, shortest), to);
            for (var k = 0; k < counts[i] && next < drafts.Length; k++)
            {
                yield return new Span(drafts[next++], from, to, Math.Min(random.Between(from, to), random.Between(from, to)));
            }
        }

        // Where the classes hold fewer trajecten than there are, the rest gets a usual length.
        for (; next < drafts.Length; next++)
        {
            yield return new Span(drafts[next], shortest, 200, random.Between(20, 150));
        }
    }

    private void MeetMean(TrajectType type, int year, List<Span> spans)
    {
        var quantity = codebook.FindQuantity(RecordQuantity.Duration);
        var target = quantity < 0 ? null : targets.Targets.Find(target =>
            target.Numerator is { Measure: TallyMeasure.Sum, Population: Population.Afgesloten } tally
            && tally.Quantity == quantity && tally.Year == year && tally.Conditions is [var only] && only == targets.OfType(type));
        if (target is null)
        {
            return;
        }

        var (lowest, highest) = target.Aim(spans.Count);
        long sum = spans.Sum(span => span.Days);
        for (var tries = 0; tries < 1_000_000 && (sum < lowest || sum > highest); tries++)
        {
            var span = spans[random.Below(spans.Count)];
            var wanted = random.Between(span.Shortest, span.Longest) - span.Days;
            var change = sum < lowest ? Math.Min(wanted, highest - sum) : Math.Max(wanted, lowest - sum);
            if (sum < lowest == change > 0)
            {
                span.Days += (int)change;
                sum += change;
            }
        }
    }

    private void Place(TrajectDraft draft, int days, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (draft.StartYear < year)
        {
            draft.Start = Pick(first.AddDays(-days), last.AddDays(-days) < first ? last.AddDays(-days) : first.AddDays(-1), draft.StartYear);
        }
        else
        {
            draft.Start = Pick(first, last.AddDays(-days), year);
        }

        draft.End = draft.Start.AddDays(days);
    }

    private DateOnly Pick(DateOnly from, DateOnly to, int year)
    {
        var earliest = Math.Max(from.DayNumber, new DateOnly(year, 1, 1).DayNumber);
        var latest = Math.Min(to.DayNumber, new DateOnly(year, 12, 31).DayNumber);
        for (var tries = 0; ; tries++)
        {
            var date = DateOnly.FromDayNumber(random.Between(earliest, latest));
            if (tries == 20 || random.Below(100) < StartsByMonth[date.Month - 1])
            {
                return date;
            }
        }
    }

    private sealed class Span(TrajectDraft draft, int shortest, int longest, int days)
    {
        public TrajectDraft Draft { get; } = draft;

        public int Shortest { get; } = shortest;

        public int Longest { get; } = longest;

        public int Days { get; set; } = days;
    }
}
