using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NaftStats.Releases.Storage;

/// <summary>
/// The hashes by which a release proves that it is what was published. There are two, one within the other, so that a list of
/// releases can be believed without reading their cells.
/// </summary>
internal static class ReleaseSeal
{
    /// <summary>
    /// The form in which this program writes and reads releases: the columns, the JSON in them, and what the hashes cover. It goes up
    /// when releases of before can no longer be read; they are then refused by name and kept.
    /// </summary>
    public const int Format = 1;

    /// <summary>SHA-256 over everything that a release serves, given the hash of its body.</summary>
    public static string OfRelease(ReleaseRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, row.Format);
        Append(hash, row.Version);
        Append(hash, row.Sequence);
        Append(hash, row.PublishedAt);
        Append(hash, row.Provenance);
        Append(hash, row.DataHash);
        Append(hash, row.DefinitionsHash);
        Append(hash, row.PolicyHash);
        Append(hash, row.Software);
        Append(hash, row.BodyHash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 over catalogue, policy, audit report, cubes and means, whatever the order in which the last two come.</summary>
    public static string OfBody(byte[] catalogue, byte[] policy, byte[] audit, IReadOnlyCollection<CubeRow> cubes, IReadOnlyCollection<MeanRow> means)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, catalogue);
        Append(hash, policy);
        Append(hash, audit);
        Append(hash, cubes.Count);
        foreach (var cube in cubes.OrderBy(row => row.Population, StringComparer.Ordinal).ThenBy(row => row.Shape, StringComparer.Ordinal))
        {
            Append(hash, cube.Population);
            Append(hash, cube.Shape);
            Append(hash, cube.Years);
            Append(hash, cube.Trajecten);
            Append(hash, cube.Leerlingen);
            Append(hash, cube.Statuses);
        }

        Append(hash, means.Count);
        foreach (var mean in means.OrderBy(row => row.Population, StringComparer.Ordinal)
            .ThenBy(row => row.Shape, StringComparer.Ordinal).ThenBy(row => row.Quantity, StringComparer.Ordinal))
        {
            Append(hash, mean.Population);
            Append(hash, mean.Shape);
            Append(hash, mean.Quantity);
            Append(hash, mean.Decimals);
            Append(hash, mean.Scaled);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => Append(hash, Encoding.UTF8.GetBytes(text));

    // The length goes first, so that no two different releases have the same bytes.
    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Append(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
