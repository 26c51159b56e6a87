namespace NaftStats.Attacks.Mathematics;

/// <summary>
/// Sums with known and unknown terms: a sum with one unknown gives it away, and a whole that its known parts fill leaves
/// nothing for the others. What is learned can be taken back.
/// </summary>
public sealed class Subtraction
{
    /// <summary>Stands for a value that is not known.</summary>
    public const int Unknown = -1;

    private readonly IReadOnlyList<int[]> _sums;
    private readonly int[] _values;
    private readonly long[] _balances;
    private readonly int[] _unknown;
    private readonly int[][] _sumsOf;
    private readonly List<int> _trail = [];
    private readonly Queue<int> _due = new();

    /// <summary>Sums over variables of which some are known.</summary>
    /// <param name="sums">The whole first, then its parts.</param>
    /// <param name="values">The values by variable, <see cref="Unknown"/> where it is not known.</param>
    public Subtraction(IReadOnlyList<int[]> sums, int[] values)
    {
        _sums = sums;
        _values = (int[])values.Clone();
        _balances = new long[sums.Count];
        _unknown = new int[sums.Count];
        var counts = new int[values.Length];
        foreach (var term in sums.SelectMany(sum => sum))
        {
            counts[term]++;
        }

        _sumsOf = [.. counts.Select(count => new int[count])];
        for (var sum = 0; sum < sums.Count; sum++)
        {
            for (var i = 0; i < sums[sum].Length; i++)
            {
                var term = sums[sum][i];
                _sumsOf[term][--counts[term]] = sum;
                if (_values[term] == Unknown)
                {
                    _unknown[sum]++;
                }
                else
                {
                    _balances[sum] += i == 0 ? _values[term] : -_values[term];
                }
            }

            _due.Enqueue(sum);
        }

        Settle();
    }

    /// <summary>The value of a variable, or <see cref="Unknown"/>.</summary>
    public int this[int variable] => _values[variable];

    /// <summary>The variables that were learned, in that order.</summary>
    public IReadOnlyList<int> Learned => _trail;

    /// <summary>How many sums contradict each other; none where all of them hold.</summary>
    public int Contradictions { get; private set; }

    /// <summary>Learns a value and everything that follows.</summary>
    public void Learn(int variable, int value)
    {
        Set(variable, value);
        Settle();
    }

    /// <summary>Takes back what was learned after a number of variables.</summary>
    public void Forget(int learned)
    {
        for (var i = _trail.Count - 1; i >= learned; i--)
        {
            var variable = _trail[i];
            foreach (var sum in _sumsOf[variable])
            {
                _unknown[sum]++;
                _balances[sum] -= _sums[sum][0] == variable ? _values[variable] : -_values[variable];
            }

            _values[variable] = Unknown;
        }

        _trail.RemoveRange(learned, _trail.Count - learned);
    }

    private void Settle()
    {
        while (_due.TryDequeue(out var sum))
        {
            var terms = _sums[sum];
            if (_unknown[sum] == 0)
            {
                Contradictions += _balances[sum] == 0 ? 0 : 1;
            }
            else if (_unknown[sum] == 1)
            {
                var place = Array.FindIndex(terms, term => _values[term] == Unknown);
                var value = place == 0 ? -_balances[sum] : _balances[sum];
                if (value >= 0)
                {
                    Set(terms[place], (int)value);
                }
                else
                {
                    Contradictions++;
                }
            }
            else if (_balances[sum] == 0 && _values[terms[0]] != Unknown)
            {
                foreach (var term in terms.Where(term => _values[term] == Unknown))
                {
                    Set(term, 0);
                }
            }
        }
    }

    private void Set(int variable, int value)
    {
        if (_values[variable] != Unknown)
        {
            return;
        }

        _values[variable] = value;
        _trail.Add(variable);
        foreach (var sum in _sumsOf[variable])
        {
            _unknown[sum]--;
            _balances[sum] += _sums[sum][0] == variable ? value : -value;
            _due.Enqueue(sum);
        }
    }
}
