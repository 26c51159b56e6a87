using NaftStats.Disclosure.Hints;
using NaftStats.Disclosure.Reports;
using NaftStats.Releases;

namespace NaftStats.Publishing;

/// <summary>A release that is ready to be written, and what only the publisher may know of it.</summary>
/// <param name="Draft">The release.</param>
/// <param name="Internal">The report for the publisher.</param>
/// <param name="Hints">What was found, to be checked again in less time.</param>
public sealed record BuiltRelease(ReleaseDraft Draft, InternalReport Internal, ProtectionHints Hints);
