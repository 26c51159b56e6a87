namespace NaftStats.Synthesis.Targets;

/// <summary>Divides a number of trajecten or pupils over categories in whole numbers.</summary>
internal static class Apportionment
{
    /// <summary>
    /// One whole number for each category, with the sum <paramref name="total"/> where that is possible. Categories
    /// with bounds stay within them; the others share by weight what the bounds leave over. What fits nowhere is in no
    /// category; what the bounds ask for too much is taken from the largest category, so that one figure is missed and
    /// not several.
    /// </summary>
    public static int[] Divide(int total, (long From, long To)?[] bounds, long[] weights)
    {
        var counts = new int[bounds.Length];
        long capacity = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (bounds[i] is var (from, to))
            {
                counts[i] = (int)((from + to) / 2);
                capacity += to;
            }
        }

        var rest = total - counts.Sum();
        if (rest > 0 && capacity < total)
        {
            var expected = Expected(total, bounds, weights);
            ShareByWeight(counts, bounds, weights, (int)Math.Min(rest, Math.Max(total - capacity, expected)));
            rest = total - counts.Sum();
        }

        while (rest != 0)
        {
            var step = Math.Sign(rest);
            var place = Roomiest(counts, bounds, step);
            if (place < 0)
            {
                if (step > 0)
                {
                    break;
                }

                place = Array.IndexOf(counts, counts.Max());
            }

            counts[place] += step;
            rest -= step;
        }

        return counts;
    }

    // What the categories without bounds would have if their weights told the whole story.
    private static long Expected(int total, (long From, long To)?[] bounds, long[] weights)
    {
        var free = weights.Where((_, i) => bounds[i] is null).Sum();
        return total * free / Math.Max(1, weights.Sum());
    }

    // Largest remainders, the first category first among equals; in equal parts where all weights are zero.
    private static void ShareByWeight(int[] counts, (long From, long To)?[] bounds, long[] weights, int amount)
    {
        var free = Enumerable.Range(0, counts.Length).Where(i => bounds[i] is null).ToArray();
        if (free.Length == 0)
        {
            return;
        }

        var all = free.Sum(i => weights[i]);
        long Product(int i) => amount * (all == 0 ? 1 : weights[i]);
        var divisor = all == 0 ? free.Length : all;
        foreach (var i in free)
        {
            counts[i] = (int)(Product(i) / divisor);
        }

        foreach (var i in free.OrderByDescending(i => Product(i) % divisor).ThenBy(i => i).Take(amount - free.Sum(i => counts[i])).ToArray())
        {
            counts[i]++;
        }
    }

    private static int Roomiest(int[] counts, (long From, long To)?[] bounds, int step)
    {
        var best = -1;
        var most = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            if (bounds[i] is var (from, to))
            {
                var room = step > 0 ? to - counts[i] : counts[i] - from;
                if (room > most)
                {
                    (best, most) = (i, room);
                }
            }
        }

        return best;
    }
}
