namespace NaftStats.Acceptance.Attacks;

/// <summary>
/// The attacks that succeed today because the protection against them is not there yet, each with its reason. A test of such an
/// attack runs all the same and fails as soon as the attack no longer succeeds: then its line goes. An empty list is the aim.
/// </summary>
internal static class KnownExposures
{
    /// <summary>The reason, by the number of the attack.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["3"] = "The repair of intervals does not use that populations, bands and provinces bound each other, nor that hidden groups which are not small are empty or hold five.",
        ["6b"] = "All of a year, without the closed ones and without what the next year carries over, are those who ended while their dossier stayed open: years are protected one by one.",
        ["12"] = "A release knows nothing of earlier ones: every correction shows as a difference of a few.",
        ["14"] = "release.dataHash is a plain SHA-256 over the exact records: whoever knows all records but one can test a guess.",
    };
}
