namespace NaftStats.Statistics.Selection;

/// <summary>How the question for a table was asked, beyond breakdown and filters, and how it was understood.</summary>
/// <param name="ShareWithin">The dimension within which the values are percentages, or null where they are those of the indicator.</param>
/// <param name="OfficialOnly">True where demonstration figures are left out.</param>
/// <param name="IsLatestYear">True where no year was named, so that the latest was taken.</param>
/// <param name="Coarsened">The axes named without a level of which the release does not hold the finest level in this combination.</param>
/// <param name="IsIndividualOnly">True where the table stands at individual trajecten because the release holds it for no others.</param>
public sealed record TableChoices(string? ShareWithin, bool OfficialOnly, bool IsLatestYear, IReadOnlyList<TableAxis> Coarsened, bool IsIndividualOnly);
