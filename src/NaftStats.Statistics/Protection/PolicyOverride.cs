namespace NaftStats.Statistics.Protection;

/// <summary>A decision of a person that departs from the rules of a profile, declared in the policy. Never part of a release.</summary>
/// <param name="What">What is done otherwise.</param>
/// <param name="Reason">Why.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="Date">When (ISO 8601).</param>
public sealed record PolicyOverride(string What, string Reason, string Approver, string Date);
