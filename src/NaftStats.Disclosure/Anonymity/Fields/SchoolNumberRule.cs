using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds numbers of schools, their sites and CLBs. Source: the Flemish register of educational institutions gives five or six
/// digits and no check digit, so bare numbers count when they are most of the numbers of a column that holds no pseudonyms.
/// </summary>
public sealed partial class SchoolNumberRule : FieldRule
{
    /// <inheritdoc/>
    public override string Code => "RECORD_SCHOOL";

    /// <inheritdoc/>
    public override string What => "the number of a school or a CLB, or what looks like one";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column; the region and the onderwijsvorm are all that is declared of a school.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } =
    [
        "school", "schoolnummer", "schoolnr", "schoolcode", "schoolnaam", "schoolid", "instelling", "instellingsnummer", "instellingsnr", "vestiging", "vestigingsplaats",
        "vestigingsnummer", "clb", "clbnummer", "clbnr", "clbcode", "scholengroep", "scholengemeenschap", "etablissement", "ecole",
    ];

    /// <inheritdoc/>
    public override bool AppliesTo(ColumnRole role) => role is not (ColumnRole.Date or ColumnRole.Pseudonym);

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (!field.ContainsAnyExceptInRange('0', '9'))
        {
            return field.Length is 5 or 6 ? FieldHit.Possible : FieldHit.None;
        }

        return Named().IsMatch(field) ? FieldHit.Certain : FieldHit.None;
    }

    /// <inheritdoc/>
    public override bool IsFinding(FieldTally tally) => tally.Certain > 0 || (tally.IsShare && tally.IsMostNumbers);

    [GeneratedRegex(@"(?:instelling|school|clb|vestiging)\p{L}{0,12}[ .:#-]{0,3}(?:nr|nummer)?[ .:#-]{0,3}\d{5,6}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
