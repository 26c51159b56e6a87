using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure;

/// <summary>What a protection starts from: the exact counts, the policy and the version of the method. The same always gives the same masks.</summary>
internal static class ProtectionInput
{
    /// <summary>The version of the method. Raise it with every change that can change a mask.</summary>
    public const string Method = "5";

    public static string Hash(IReadOnlyList<CellCounts> cubes, DisclosurePolicy policy)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Method);
        Append(hash, ProtectionHash.Describe(policy));
        Append(hash, string.Join(',', policy.Utility.Select(bound => $"{bound.Key}={bound.Value}")));
        foreach (var cube in cubes)
        {
            Append(hash, $"{cube.Population} {cube.Shape.Key}");
            hash.AppendData(MemoryMarshal.AsBytes(cube.Trajecten.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(cube.Leerlingen.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(cube.Klassen.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
