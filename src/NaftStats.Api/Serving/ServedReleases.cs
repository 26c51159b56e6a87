using NaftStats.Statistics.Dissemination;

namespace NaftStats.Api.Serving;

/// <summary>What one request is answered from: a release, the releases that were known with it, and the mark of both.</summary>
/// <param name="Current">The release that answers where none is named.</param>
/// <param name="Known">The releases that can be named, the newest first.</param>
/// <param name="Fingerprint">Two requests that are the same get the same answer where this is the same.</param>
public sealed record ServedReleases(Release Current, IReadOnlyList<ReleaseIdentity> Known, string Fingerprint);
