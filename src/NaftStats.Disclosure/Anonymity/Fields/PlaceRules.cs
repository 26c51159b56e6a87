using System.Globalization;
using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>Finds addresses: a Dutch or French name of a street with a house number, and columns of names of streets.</summary>
internal sealed partial class AddressRule() : FieldRule(
    "RECORD_ADDRESS", "an address",
    "Remove the column; the region is the finest place that is declared.",
    "adres", "address", "adresse", "straat", "straatnaam", "street", "rue", "huisnummer", "busnummer", "woonplaats", "woonadres", "domicilie",
    "domicile")
{
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (Numbered().IsMatch(field))
        {
            return FieldHit.Certain;
        }

        return Street().IsMatch(field) ? FieldHit.Possible : FieldHit.None;
    }

    [GeneratedRegex(
        @"\p{L}{2}(?:straat|str\.|steenweg|laan|dreef|plein|kaai|lei|baan|weg|pad|markt|singel|vest|wijk|hof|park)[ ,]{1,3}(?:nr\.? ?)?\d{1,4}(?!\d)|\b(?:rue|avenue|boulevard|chaussée|chaussee|place|quai|square|allée|impasse|clos)(?:[ '’-]{1,2}\p{L}{1,30}){1,6}[ ,]{1,3}\d{1,4}(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[\p{L} '’-]{0,40}\p{L}{2}(?:straat|steenweg|laan|dreef|plein)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Street();
}

/// <summary>
/// Finds Belgian postcodes (1000 to 9999; bpost): with a B or a name of a place one is enough; bare numbers count when they are
/// most of the numbers of a column. Bare numbers that could be years count as years, and pseudonyms may be small numbers.
/// </summary>
internal sealed partial class PostcodeRule() : NumberRule(
    "RECORD_POSTCODE", "a postcode",
    "Remove the column; the region is the finest place that is declared.",
    "postcode", "postnummer", "postalcode", "codepostal", "zip", "zipcode", "niscode", "deelgemeente", "statistischesector")
{
    public override bool AppliesTo(ColumnRole role) => role is not (ColumnRole.Date or ColumnRole.Pseudonym);

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (field.Length == 4 && int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1000 and (< 1900 or > 2099) ? FieldHit.Possible : FieldHit.None;
        }

        return WithCountry().IsMatch(field) || WithPlace().IsMatch(field) ? FieldHit.Certain : FieldHit.None;
    }

    [GeneratedRegex(@"(?<![\w-])BE?-[1-9]\d{3}(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithCountry();

    [GeneratedRegex(@"^[1-9]\d{3} {1,2}\p{Lu}[\p{L}'’()-]{2,}(?: [\p{L}'’()-]{1,30}){0,4}$|(?<=, ?)[1-9]\d{3} {1,2}\p{Lu}\p{L}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex WithPlace();
}

/// <summary>
/// Finds numbers of schools, their sites and CLBs. Source: the Flemish register of educational institutions gives five or six
/// digits and no check digit, so bare numbers count when they are most of the numbers of a column that holds no pseudonyms.
/// </summary>
internal sealed partial class SchoolNumberRule() : NumberRule(
    "RECORD_SCHOOL", "the number of a school or a CLB, or what looks like one",
    "Remove the column; the region and the onderwijsvorm are all that is declared of a school.",
    "school", "schoolnummer", "schoolnr", "schoolcode", "schoolnaam", "schoolid", "instelling", "instellingsnummer", "instellingsnr", "vestiging",
    "vestigingsplaats", "vestigingsnummer", "clb", "clbnummer", "clbnr", "clbcode", "scholengroep", "scholengemeenschap", "etablissement", "ecole")
{
    public override bool AppliesTo(ColumnRole role) => role is not (ColumnRole.Date or ColumnRole.Pseudonym);

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (IsDigits(field))
        {
            return field.Length is 5 or 6 ? FieldHit.Possible : FieldHit.None;
        }

        return Named().IsMatch(field) ? FieldHit.Certain : FieldHit.None;
    }

    [GeneratedRegex(@"(?:instelling|school|clb|vestiging)\p{L}{0,12}[ .:#-]{0,3}(?:nr|nummer)?[ .:#-]{0,3}\d{5,6}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
