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
        ["3"] = "The interval audit lets a small hidden group be empty and a large one hold a few, and takes years one by one; an attacker who knows which are small knows better.",
        ["6b"] = "All of a year, without the closed ones and without what the next year carries over, are those who ended while their dossier stayed open: years are protected one by one.",
        ["12"] = "A release knows nothing of earlier ones: every correction shows as a difference of a few.",
        ["10"] = "trajecten-per-leerling takes its mask from individual trajecten, pupils take theirs from all: a ratio can stand beside a hidden number of pupils, which is no small group.",
    };
}
