namespace NaftStats.Api.Serving;

/// <summary>A release that was published but is not served, and why.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RefusedRelease(string Version, string Reason);
