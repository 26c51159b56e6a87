using System.Numerics;

namespace NaftStats.Synthesis.Randomness;

/// <summary>
/// A stream of pseudo-random numbers (xoshiro256**, seeded by splitmix64) in integer arithmetic only, so that a seed
/// gives the same stream on every machine and under every version of .NET.
/// </summary>
internal sealed class RandomStream(ulong seed)
{
    private readonly ulong _seed = seed;
    private ulong _a = Mix(ref seed);
    private ulong _b = Mix(ref seed);
    private ulong _c = Mix(ref seed);
    private ulong _d = Mix(ref seed);

    /// <summary>
    /// An independent stream for one purpose: a new dimension or table draws from its own stream and leaves the
    /// others as they were.
    /// </summary>
    public RandomStream Fork(string purpose)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new RandomStream(_seed ^ hash);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A whole number from 0 to <paramref name="limit"/> (exclusive), each as likely.</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)(((Next() >> 32) * (ulong)limit) >> 32);
    }

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/> (inclusive).</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True once in <paramref name="times"/> times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>Puts <paramref name="items"/> into a random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>The numbers from 0 to <paramref name="count"/> (exclusive) in a random order.</summary>
    public int[] Permutation(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Shuffle<int>(order);
        return order;
    }

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}

/// <summary>Categories as bits of one number.</summary>
internal static class Bits
{
    /// <summary>One of the bits of <paramref name="mask"/>, each as likely.</summary>
    public static ulong Pick(RandomStream random, ulong mask)
    {
        for (var skip = random.Below(BitOperations.PopCount(mask)); skip > 0; skip--)
        {
            mask &= mask - 1;
        }

        return mask & (~mask + 1);
    }
}
