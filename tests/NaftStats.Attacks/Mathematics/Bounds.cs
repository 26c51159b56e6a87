namespace NaftStats.Attacks.Mathematics;

/// <summary>Lowest and highest possible values of whole numbers that are not negative, each at most narrower.</summary>
public sealed class Bounds
{
    /// <summary>Stands for no upper bound.</summary>
    public const long Open = 1_000_000_000;

    private readonly long[] _low;
    private readonly long[] _high;
    private readonly int[] _gaps;

    /// <summary>Bounds of as many numbers.</summary>
    public Bounds(int count)
    {
        _low = new long[count];
        _high = new long[count];
        _gaps = new int[count];
        Array.Fill(_high, Open);
    }

    /// <summary>True after any bound moved; set it to false to watch.</summary>
    public bool Moved { get; set; }

    /// <summary>True once no value is possible for some number: something that was taken to hold does not.</summary>
    public bool Contradict { get; private set; }

    /// <summary>The lowest possible value.</summary>
    public long Low(int number) => _low[number];

    /// <summary>The highest possible value.</summary>
    public long High(int number) => _high[number];

    /// <summary>How many values are possible between the bounds.</summary>
    public long Width(int number) => _high[number] - _low[number] + 1;

    /// <summary>Nothing below <paramref name="value"/> is possible but zero.</summary>
    public void LeaveGap(int number, int value) => _gaps[number] = value;

    /// <summary>Narrows a number.</summary>
    public void Narrow(int number, long low, long high)
    {
        if (low > 0 && low < _gaps[number])
        {
            low = _gaps[number];
        }

        if (high < _gaps[number] && high >= 0)
        {
            high = 0;
        }

        if (low > _low[number])
        {
            _low[number] = low;
            Moved = true;
        }

        if (high < _high[number])
        {
            _high[number] = high;
            Moved = true;
        }

        Contradict |= _low[number] > _high[number];
    }

    /// <summary>The whole is the sum of its parts.</summary>
    public void Sum(ReadOnlySpan<int> terms)
    {
        long low = 0, high = 0;
        foreach (var part in terms[1..])
        {
            low += _low[part];
            high += _high[part];
        }

        var whole = terms[0];
        Narrow(whole, low, Math.Min(high, Open));
        foreach (var part in terms[1..])
        {
            // Where another part has no upper bound, nothing is left to subtract.
            var others = high - _high[part];
            Narrow(part, others >= Open ? 0 : _low[whole] - others, _high[whole] - (low - _low[part]));
        }
    }

    /// <summary>The whole is at most the sum of its parts: pupils can be in several.</summary>
    public void AtMost(int whole, ReadOnlySpan<int> parts)
    {
        long high = 0;
        foreach (var part in parts)
        {
            high += _high[part];
        }

        Narrow(whole, 0, Math.Min(high, Open));
        foreach (var part in parts)
        {
            var others = high - _high[part];
            Narrow(part, others >= Open ? 0 : _low[whole] - others, Open);
        }
    }
}
