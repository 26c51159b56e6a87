namespace NaftStats.Statistics.Disclosure;

/// <summary>One audit of a release: how many sensitive cells it attacked, and how many of them it learned.</summary>
/// <param name="Name">The audit.</param>
/// <param name="Attempts">The sensitive cells that it tried to learn.</param>
/// <param name="Exposed">Those that it learned; 0 in a release that is published.</param>
public sealed record AuditRun(string Name, int Attempts, int Exposed);
