using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Statistics.Protection;

/// <summary>What identifies a protection: the cells, the masks and the policy.</summary>
public static class ProtectionHash
{
    /// <summary>What is hidden, whatever the order in which cubes and means come: the same from memory and from any database.</summary>
    public static string OfCells(IReadOnlyList<Cube> cubes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cube in cubes.OrderBy(cube => cube.Population).ThenBy(cube => cube.Shape.Key, StringComparer.Ordinal))
        {
            Append(hash, $"{cube.Population} {cube.Shape.Key}");
            hash.AppendData(MemoryMarshal.AsBytes(cube.Statuses.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(cube.Trajecten.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(cube.Leerlingen.AsSpan()));
            foreach (var mean in cube.Means)
            {
                hash.AppendData(MemoryMarshal.AsBytes(mean.Scaled.AsSpan()));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Which cells and means are hidden, whatever the order of cubes: the same from memory and from any database.</summary>
    public static string OfMasks(IReadOnlyList<Cube> cubes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cube in cubes.OrderBy(cube => cube.Population).ThenBy(cube => cube.Shape.Key, StringComparer.Ordinal))
        {
            Append(hash, string.Create(CultureInfo.InvariantCulture, $"{cube.Population} {cube.Shape.Key} {cube.Years} {cube.Size}"));
            hash.AppendData(MemoryMarshal.AsBytes(cube.Statuses.AsSpan()));
            foreach (var mean in cube.Means.OrderBy(mean => mean.Mean.Quantity, StringComparer.Ordinal).ThenBy(mean => mean.Mean.Decimals))
            {
                Append(hash, string.Create(CultureInfo.InvariantCulture, $"{mean.Mean.Quantity} {mean.Mean.Decimals}"));
                hash.AppendData([.. mean.Scaled.Select(scaled => scaled == MeanColumn.Hidden ? (byte)1 : (byte)0)]);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What a report is bound to: data, policy in its file and as it is read, method, software and masks.</summary>
    public static string OfReport(AuditReport report, DisclosurePolicy policy)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { report.Method, report.Software, report.DataHash, report.PolicyHash, Describe(policy), report.MaskHash })
        {
            Append(hash, part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>A policy as it is read, in text: equal for equal policies.</summary>
    public static string Describe(DisclosurePolicy policy) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {policy.Profile} {policy.Threshold} {policy.ClassThreshold} {policy.MeanThreshold} {policy.FineOrder} {policy.CoarseOrder} {policy.ZeroOrder}
        {policy.MinimumWidth} {policy.DropAbove} {policy.RoundingBase} {policy.Costs.Mission} {policy.Costs.Printed}
        {string.Join(',', policy.CoreDimensions)} {string.Join(',', policy.MissionDimensions)} {Join(policy.MaximalOrders)}
        {string.Join(',', policy.Costs.Orders)} {string.Join(',', policy.Costs.Bands)} {Join(policy.PopulationOrders)} {string.Join(',', policy.KeptTables)}
        """);

    private static string Join<T>(IReadOnlyDictionary<T, int> numbers)
        where T : notnull =>
        string.Join(',', numbers.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")).Order(StringComparer.Ordinal));
}
