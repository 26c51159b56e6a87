using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.FirstDraws;

/// <summary>
/// Gives the trajecten their first characteristics: dimension by dimension and year by year so many of each category
/// as the one-way tables print. Where a year prints nothing, the nearest year that does is followed.
/// </summary>
internal sealed class FirstDraw
{
    // The registration at intake as a whole is missing: the same trajecten lack it in every dimension.
    private const string NoRegistration = "geen-beginregistratie";

    private readonly Codebook _codebook;
    private readonly TargetBook _targets;
    private readonly Registration _registration;
    private readonly Ledger _ledger;
    private readonly RandomStream _random;
    private readonly int[] _unregisteredOrder;
    private readonly Likelihoods _likelihoods;

    /// <summary>A draw into <paramref name="ledger"/>.</summary>
    public FirstDraw(Codebook codebook, TargetBook targets, Registration registration, Ledger ledger, RandomStream random)
    {
        _codebook = codebook;
        _targets = targets;
        _registration = registration;
        _ledger = ledger;
        _random = random;
        _likelihoods = new Likelihoods(codebook);
        _unregisteredOrder = Order(random.Fork(NoRegistration));
    }

    /// <summary>Draws one dimension that is registered, not derived.</summary>
    public void Draw(int dimension)
    {
        var order = Order(_random.Fork(_codebook.Dimensions[dimension].Code));
        foreach (var type in _codebook.Dimensions[dimension].AppliesTo)
        {
            Draw(dimension, type, order);
        }
    }

    /// <summary>True where the tables count pupils by a dimension, so that it belongs to the pupil.</summary>
    public bool IsOfPupil(int dimension)
    {
        var tallies = _targets.Tallies.Where(tally => Array.Exists(tally.Conditions, condition => condition.Dimension == dimension)).ToArray();
        return _codebook.Dimensions[dimension].DescribesPupil
            || (tallies.Length > 0 && Array.TrueForAll(tallies, tally => tally.Measure == TallyMeasure.Leerlingen));
    }

    private void Draw(int dimension, TrajectType type, int[] order)
    {
        var table = new OneWayTable(_codebook, _targets, _registration, dimension, type);
        var ofPupil = type == TrajectType.Individueel && IsOfPupil(dimension);
        var groups = new List<(int Year, int[] Rows)>();
        foreach (var group in Enumerable.Range(0, _ledger.Drafts.Length)
            .Where(row => _ledger.Drafts[row].Type == type && _registration.Holds(dimension, _ledger.Drafts[row], _ledger.Values, row))
            .GroupBy(row => (table.Population == Population.Afgesloten ? _ledger.Drafts[row].EndYear : _ledger.Drafts[row].StartYear) ?? 0))
        {
            groups.Add((group.Key, [.. group.OrderBy(row => order[row])]));
        }

        // The years that print most come first: the others follow them.
        var drawn = new List<(int Year, long[] Counts)>();
        foreach (var (year, rows) in groups.OrderByDescending(group => table.Bounded(group.Year)).ThenByDescending(group => group.Year))
        {
            var nearest = drawn.OrderBy(other => Math.Abs(other.Year - year)).ThenByDescending(other => other.Year).FirstOrDefault().Counts;
            var weights = nearest ?? Enumerable.Repeat(1L, table.Size).ToArray();
            if (_codebook.Dimensions[dimension].IsMultiResponse)
            {
                drawn.Add((year, DrawResponses(dimension, rows, table.Bounds(year), nearest, drawn)));
            }
            else if (ofPupil)
            {
                drawn.Add((year, DrawPupils(dimension, rows, table.Bounds(year), weights)));
            }
            else
            {
                var counts = Apportionment.Divide(rows.Length, table.Bounds(year), weights);
                var settled = RepeatedPupils.Draw(_ledger, dimension, rows, [.. counts], table.Repeated(year));
                Assign(dimension, [.. rows.Where(row => !settled.Contains(row))], [.. counts.Select((count, i) =>
                    count - settled.Count(row => _ledger.Values[dimension][row] == 1UL << i))]);
                drawn.Add((year, [.. counts.Select(count => (long)count)]));
            }
        }
    }

    private void Assign(int dimension, int[] rows, int[] counts)
    {
        var left = rows.ToList();
        var room = counts.ToArray();
        void Take(IEnumerable<int> chosen, int category, int most)
        {
            var taken = chosen.Take(most).ToHashSet();
            foreach (var row in taken)
            {
                _ledger.Values[dimension][row] = 1UL << category;
            }

            room[category] -= taken.Count;
            left.RemoveAll(taken.Contains);
        }

        if (_codebook.Dimensions[dimension].Finest.IndexOf(NoRegistration) is >= 0 and var missing)
        {
            Take(left.OrderBy(row => _unregisteredOrder[row]).ToArray(), missing, room[missing]);
        }

        foreach (var (category, on, percentage) in _likelihoods.Of(dimension))
        {
            Take(left.Where(row => (_ledger.Values[on.Dimension][row] & on.Categories) != 0).ToArray(), category, room[category] * percentage / 100);
        }

        // Blocks in a fixed order of pupils: trajecten of one pupil get the same category in most years.
        for (var category = 0; category < room.Length; category++)
        {
            Take(left.ToArray(), category, room[category]);
        }
    }

    private long[] DrawPupils(int dimension, int[] rows, (long From, long To)?[] bounds, long[] weights)
    {
        var known = new int[bounds.Length];
        var free = new List<int>();
        foreach (var row in rows)
        {
            var siblings = _ledger.Siblings(row);
            var settled = siblings.FirstOrDefault(sibling => _ledger.Values[dimension][sibling] != 0, -1);
            if (settled < 0)
            {
                if (siblings.First(rows.Contains) == row)
                {
                    free.Add(row);
                }
            }
            else if (siblings.First(rows.Contains) == row)
            {
                known[System.Numerics.BitOperations.TrailingZeroCount(_ledger.Values[dimension][settled])]++;
            }
        }

        var rest = bounds.Select((bound, i) => bound is var (from, to) ? (Math.Max(0, from - known[i]), Math.Max(0, to - known[i])) : bound).ToArray();
        var counts = Apportionment.Divide(free.Count, rest, weights);
        Assign(dimension, [.. free], counts);
        foreach (var row in free)
        {
            foreach (var sibling in _ledger.Siblings(row))
            {
                _ledger.Values[dimension][sibling] = _ledger.Values[dimension][row];
            }
        }

        return [.. counts.Zip(known, (count, before) => (long)count + before)];
    }

    // Each category by itself, laid end to end over the trajecten, so that as few as possible have none; then responses
    // change hands at random, so that some have many and others one.
    private long[] DrawResponses(int dimension, int[] rows, (long From, long To)?[] bounds, long[]? nearest, List<(int Year, long[] Counts)> drawn)
    {
        var counts = new long[bounds.Length];
        var total = nearest is null ? 1 : drawn.Single(pair => pair.Counts == nearest).Counts[^1];
        var at = 0;
        for (var category = 0; category < bounds.Length; category++)
        {
            counts[category] = bounds[category] is var (from, to) ? (from + to) / 2
                : nearest is null ? rows.Length / 4
                : nearest[category] * rows.Length / Math.Max(1, total);
            for (var k = 0; k < counts[category]; k++)
            {
                _ledger.Values[dimension][rows[at]] |= 1UL << category;
                at = (at + 1) % rows.Length;
            }
        }

        var random = _random.Fork($"{_codebook.Dimensions[dimension].Code} {rows.Length}");
        for (var i = 0; i < rows.Length * 2; i++)
        {
            var (giver, taker) = (rows[random.Below(rows.Length)], rows[random.Below(rows.Length)]);
            var bit = 1UL << random.Below(bounds.Length);
            var values = _ledger.Values[dimension];
            if ((values[giver] & bit) != 0 && values[giver] != bit && (values[taker] & bit) == 0)
            {
                values[giver] ^= bit;
                values[taker] |= bit;
            }
        }

        return [.. counts, rows.Length];
    }

    // One place in the order for each pupil, and for each class.
    private int[] Order(RandomStream random)
    {
        var drafts = _ledger.Drafts;
        var places = random.Permutation(drafts.Length);
        return [.. Enumerable.Range(0, drafts.Length).Select(row => places[_ledger.Siblings(row)[0]])];
    }
}
