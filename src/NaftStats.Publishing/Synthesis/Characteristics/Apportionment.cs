namespace NaftStats.Publishing.Synthesis.Characteristics;

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

    // Largest remainders, the first category first among equals.
    private static void ShareByWeight(int[] counts, (long From, long To)?[] bounds, long[] weights, int amount)
    {
        long all = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            all += bounds[i] is null ? weights[i] : 0;
        }

        if (all == 0)
        {
            return;
        }

        var remainders = new List<(long Remainder, int Place)>();
        var left = amount;
        for (var i = 0; i < counts.Length; i++)
        {
            if (bounds[i] is null)
            {
                var product = amount * weights[i];
                counts[i] = (int)(product / all);
                left -= counts[i];
                remainders.Add((product % all, i));
            }
        }

        foreach (var (_, place) in remainders.OrderByDescending(pair => pair.Remainder).ThenBy(pair => pair.Place).Take(left))
        {
            counts[place]++;
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
