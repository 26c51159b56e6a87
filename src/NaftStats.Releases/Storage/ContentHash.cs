using System.Security.Cryptography;
using System.Text;

namespace NaftStats.Releases.Storage;

/// <summary>The hash by which a release proves that it is what was published.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 over catalogue, policy and cubes, whatever the order in which the cubes come.</summary>
    public static string Of(byte[] catalogue, byte[] policy, IEnumerable<CubeRow> cubes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, catalogue);
        Append(hash, policy);
        foreach (var cube in cubes.OrderBy(row => row.Population, StringComparer.Ordinal).ThenBy(row => row.Shape, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes($"{cube.Population} {cube.Shape} {cube.Years}"));
            Append(hash, cube.Trajecten);
            Append(hash, cube.Leerlingen);
            Append(hash, cube.Statuses);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length goes first, so that no two different releases have the same bytes.
    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
        hash.AppendData(bytes);
    }
}
