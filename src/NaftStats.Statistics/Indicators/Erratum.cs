using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Indicators;

/// <summary>
/// A mistake in figures that were published. A published year is closed, so its figures stay as they are; the erratum says in words what is
/// wrong with them, and comes with them.
/// </summary>
/// <param name="Code">The stable code.</param>
/// <param name="Date">The day on which it was made known.</param>
/// <param name="By">Who says so: a service, not a person.</param>
/// <param name="Releases">The versions of the releases in which the mistake was found.</param>
/// <param name="Years">The codes of the years whose figures are touched.</param>
/// <param name="Indicators">The codes of the indicators that are touched, with all that is derived from them; empty for all.</param>
/// <param name="Where">The categories of which a figure must name one of each dimension; empty for all figures.</param>
/// <param name="Text">What is wrong.</param>
public sealed record Erratum(
    string Code,
    DateOnly Date,
    string By,
    IReadOnlyList<string> Releases,
    IReadOnlyList<string> Years,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<CategoryChoice> Where,
    LocalizedText Text);
