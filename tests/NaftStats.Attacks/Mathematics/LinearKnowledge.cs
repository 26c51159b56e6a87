namespace NaftStats.Attacks.Mathematics;

/// <summary>What is known of whole numbers: between what they lie, and between what sums of multiples of them lie.</summary>
public sealed class LinearKnowledge
{
    /// <summary>Stands for no bound.</summary>
    public const long Open = 1_000_000_000;

    private readonly List<(long Low, long High, int Gap)> _numbers = [];
    private readonly List<Row> _rows = [];

    /// <summary>The numbers: their bounds, and a value below which nothing is possible but zero.</summary>
    public IReadOnlyList<(long Low, long High, int Gap)> Numbers => _numbers;

    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Adds a number.</summary>
    public int Add(long low, long high, int gap = 0)
    {
        _numbers.Add((low, high, gap));
        return _numbers.Count - 1;
    }

    /// <summary>Adds a row.</summary>
    public void Relate(long low, long high, params (int Number, long Factor)[] terms) => _rows.Add(new Row(low, high, terms));

    /// <summary>The numbers that rows tie together, the known ones left out: what is learned of one tells nothing of another group.</summary>
    public IEnumerable<IReadOnlyList<int>> Components()
    {
        var parent = Enumerable.Range(0, _numbers.Count).ToArray();
        int Root(int number)
        {
            while (parent[number] != number)
            {
                number = parent[number] = parent[parent[number]];
            }

            return number;
        }

        foreach (var row in _rows)
        {
            int[] unknown = [.. row.Terms.Where(term => !IsKnown(term.Number)).Select(term => term.Number)];
            foreach (var number in unknown.Skip(1))
            {
                parent[Root(number)] = Root(unknown[0]);
            }
        }

        return Enumerable.Range(0, _numbers.Count).Where(number => !IsKnown(number)).GroupBy(Root, (_, numbers) => (IReadOnlyList<int>)[.. numbers]);
    }

    /// <summary>True where only one value is possible by the bounds alone.</summary>
    public bool IsKnown(int number) => _numbers[number].Low == _numbers[number].High;

    /// <summary>The first thing that does not hold of values; null where all does.</summary>
    public string? Contradiction(long[] values)
    {
        for (var number = 0; number < values.Length; number++)
        {
            if (!IsWithin(number, values[number]))
            {
                return $"number {number} is {values[number]}, not {_numbers[number]}";
            }
        }

        return _rows.FirstOrDefault(row => !row.Holds(values)) is { } broken ? $"{broken.Low} <= {string.Join(" + ", broken.Terms.Select(term => $"{term.Factor} x #{term.Number} ({values[term.Number]})"))} <= {broken.High}" : null;
    }

    /// <summary>True where bounds and gap allow a value.</summary>
    public bool IsWithin(int number, long value) => value >= _numbers[number].Low && value <= _numbers[number].High && (value == 0 || value >= _numbers[number].Gap);

    /// <summary>A sum of multiples, and between what it lies.</summary>
    public sealed record Row(long Low, long High, (int Number, long Factor)[] Terms)
    {
        /// <summary>True where it holds, in exact whole numbers.</summary>
        public bool Holds(long[] values)
        {
            long sum = 0;
            foreach (var (number, factor) in Terms)
            {
                sum += factor * values[number];
            }

            return sum >= Low && sum <= High;
        }
    }
}
