namespace NaftStats.Api.Serving;

/// <summary>What became of a look at the store.</summary>
/// <param name="IsNew">Whether requests are answered from another release, or another list of releases, than before.</param>
/// <param name="Refused">The releases that were found to be unsound.</param>
/// <param name="Restored">The versions that were refused before and are sound again.</param>
public sealed record ReleaseUpdate(bool IsNew, IReadOnlyList<RefusedRelease> Refused, IReadOnlyList<string> Restored);
