using System.Numerics;

namespace NaftStats.Synthesis.Search;

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
