using NaftStats.Statistics.Publications;

namespace NaftStats.Statistics.Disclosure.Knowledge;

/// <summary>What attackers know of the data without the release that is being protected.</summary>
/// <param name="Publications">The source documents: their readers know what they print.</param>
/// <param name="Memory">What earlier releases have told; null where this is the first.</param>
public sealed record PriorKnowledge(IReadOnlyList<Publication> Publications, ReleaseMemory? Memory = null);
