using NaftStats.Statistics.Dissemination;

namespace NaftStats.Releases;

/// <summary>A release as a database lists it, sound or not: what was published once counts as published.</summary>
/// <param name="Version">The version that stands in the database.</param>
/// <param name="ContentHash">The hash that stands in the database.</param>
/// <param name="Identity">What names the release; null where that is not what was published.</param>
/// <param name="Refusal">Why the release is refused without looking at its content; null where <paramref name="Identity"/> is there.</param>
public sealed record ListedRelease(string Version, string ContentHash, ReleaseIdentity? Identity, string? Refusal)
{
    /// <summary>What names the release.</summary>
    /// <exception cref="ReleaseRefusedException">That is not what was published.</exception>
    public ReleaseIdentity Sound() => Identity ?? throw Refused();

    /// <summary>The refusal of a release without <see cref="Identity"/>, as it is told.</summary>
    public ReleaseRefusedException Refused() => new(Version, Refusal!);
}
