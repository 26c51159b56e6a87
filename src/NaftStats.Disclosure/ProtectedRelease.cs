using NaftStats.Disclosure.Hints;
using NaftStats.Disclosure.Reports;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure;

/// <summary>The outcome of disclosure control.</summary>
/// <param name="Cubes">The cubes without what is hidden.</param>
/// <param name="Report">The public report.</param>
/// <param name="Internal">For the publisher only: what is hidden exactly.</param>
/// <param name="Exposed">For the publisher only: the cells that are still exposed, by table, year, place and audit. Empty where the report passes.</param>
public sealed record ProtectedRelease(IReadOnlyList<Cube> Cubes, AuditReport Report, InternalReport Internal, IReadOnlyList<string> Exposed)
{
    /// <summary>For the publisher only: what was found, to be checked again in less time.</summary>
    public ProtectionHints? Hints { get; init; }
}
