namespace NaftStats.Statistics.Disclosure;

/// <summary>The public report on the protection of a release: what is hidden, which audits ran, and what they found.</summary>
/// <param name="Profile">The profile of the policy.</param>
/// <param name="Hash">SHA-256 over exact counts, policy and version of the method: what was protected, and how.</param>
/// <param name="MaskHash">SHA-256 over the masks: the outcome. The same <paramref name="Hash"/> always gives the same.</param>
/// <param name="Orders">What is hidden, by the number of dimensions.</param>
/// <param name="Dimensions">What is hidden, by the dimensions in the table.</param>
/// <param name="Dropped">The tables that were dropped because they would have kept too little.</param>
/// <param name="Rounds">The rounds of audit and repair.</param>
/// <param name="Audits">The last run of each audit.</param>
public sealed record AuditReport(
    string Profile,
    string Hash,
    string MaskHash,
    IReadOnlyList<HiddenShare> Orders,
    IReadOnlyList<HiddenShare> Dimensions,
    IReadOnlyList<string> Dropped,
    int Rounds,
    IReadOnlyList<AuditRun> Audits)
{
    /// <summary>True where no audit learned anything: only then may the release be published.</summary>
    public bool Passed => Audits.Count > 0 && Audits.All(audit => audit.Exposed == 0);
}
