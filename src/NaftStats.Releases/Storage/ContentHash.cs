using System.Security.Cryptography;
using System.Text;

namespace NaftStats.Releases.Storage;

/// <summary>The hash by which a release proves that it is what was published.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 over catalogue, policy, audit report, cubes and means, whatever the order in which the last two come.</summary>
    public static string Of(byte[] catalogue, byte[] policy, byte[] audit, IEnumerable<CubeRow> cubes, IEnumerable<MeanRow> means)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, catalogue);
        Append(hash, policy);
        Append(hash, audit);
        foreach (var cube in cubes.OrderBy(row => row.Population, StringComparer.Ordinal).ThenBy(row => row.Shape, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes($"{cube.Population} {cube.Shape} {cube.Years}"));
            Append(hash, cube.Trajecten);
            Append(hash, cube.Leerlingen);
            Append(hash, cube.Statuses);
        }

        foreach (var mean in means.OrderBy(row => row.Population, StringComparer.Ordinal)
            .ThenBy(row => row.Shape, StringComparer.Ordinal).ThenBy(row => row.Quantity, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes($"{mean.Population} {mean.Shape} {mean.Quantity} {mean.Decimals}"));
            Append(hash, mean.Scaled);
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
