using NaftStats.Statistics.Cubes;

namespace NaftStats.Statistics.Protection;

/// <summary>
/// Binds an audit report to what it speaks of: the data, the policy, the method and the masks. A report of another release, of
/// other masks or of another policy does not match, and the release is not served.
/// </summary>
public static class AuditSeal
{
    /// <summary>The report, bound to what it was made of.</summary>
    /// <param name="report">The report of the protection.</param>
    /// <param name="dataHash">SHA-256 over the released cells.</param>
    /// <param name="policyHash">SHA-256 over the file of the policy.</param>
    /// <param name="software">The software that publishes.</param>
    /// <param name="policy">The policy.</param>
    public static AuditReport Seal(AuditReport report, string dataHash, string policyHash, string software, DisclosurePolicy policy)
    {
        var bound = report with { DataHash = dataHash, PolicyHash = policyHash, Software = software };
        return bound with { Seal = ProtectionHash.OfReport(bound, policy) };
    }

    /// <summary>
    /// SHA-256 over the released cells, whatever the order of cubes. Never over the records: whoever knows all of them but one
    /// could test guesses of that one.
    /// </summary>
    public static string DataHash(IReadOnlyList<Cube> cubes) => ProtectionHash.OfCells(cubes);

    /// <summary>SHA-256 over what is hidden, whatever the order of cubes: the same from memory and from any database.</summary>
    public static string MaskHash(IReadOnlyList<Cube> cubes) => ProtectionHash.OfMasks(cubes);

    /// <summary>Why a release may not be served, in one sentence; null where its report passed and belongs to it.</summary>
    /// <param name="report">The report that came with the release, if any.</param>
    /// <param name="policy">The policy of the release.</param>
    /// <param name="dataHash">SHA-256 over the released cells, as the release names it.</param>
    /// <param name="policyHash">SHA-256 over the file of the policy, as the release names it.</param>
    /// <param name="cubes">The cells of the release.</param>
    public static string? Fault(AuditReport? report, DisclosurePolicy policy, string dataHash, string policyHash, IReadOnlyList<Cube> cubes) =>
        report is null ? "it has no audit report."
        : policy.Profile == DisclosurePolicy.PrimaryOnly ? "its policy hides small groups and nothing else, which protects nobody."
        : !report.Passed ? "its audit did not pass."
        : report.DataHash != dataHash ? "its audit report is about other data."
        : report.PolicyHash != policyHash || report.Profile != policy.Profile ? "its audit report is about another policy."
        : report.MaskHash != ProtectionHash.OfMasks(cubes) ? "its audit report is about other hidden cells."
        : report.Seal != ProtectionHash.OfReport(report, policy) ? "the seal of its audit report is broken."
        : null;
}
