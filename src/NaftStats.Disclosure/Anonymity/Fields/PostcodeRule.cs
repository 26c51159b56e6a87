using System.Globalization;
using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds Belgian postcodes (1000 to 9999; bpost): with a B or a name of a place one is enough; bare numbers count when they are
/// most of the numbers of a column. Bare numbers that could be years count as years, and pseudonyms may be small numbers.
/// </summary>
public sealed partial class PostcodeRule : FieldRule
{
    /// <inheritdoc/>
    public override string Code => "RECORD_POSTCODE";

    /// <inheritdoc/>
    public override string What => "a postcode";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column; the region is the finest place that is declared.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } = ["postcode", "postnummer", "postalcode", "codepostal", "zip", "zipcode", "niscode", "deelgemeente", "statistischesector"];

    /// <inheritdoc/>
    public override bool AppliesTo(ColumnRole role) => role is not (ColumnRole.Date or ColumnRole.Pseudonym);

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (field.Length == 4 && int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1000 and (< 1900 or > 2099) ? FieldHit.Possible : FieldHit.None;
        }

        return WithCountry().IsMatch(field) || WithPlace().IsMatch(field) ? FieldHit.Certain : FieldHit.None;
    }

    /// <inheritdoc/>
    public override bool IsFinding(FieldTally tally) => tally.Certain > 0 || (tally.IsShare && tally.IsMostNumbers);

    [GeneratedRegex(@"(?<![\w-])BE?-[1-9]\d{3}(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithCountry();

    [GeneratedRegex(@"^[1-9]\d{3} {1,2}\p{Lu}[\p{L}'’()-]{2,}(?: [\p{L}'’()-]{1,30}){0,4}$|(?<=, ?)[1-9]\d{3} {1,2}\p{Lu}\p{L}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex WithPlace();
}
