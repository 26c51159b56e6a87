using System.Globalization;
using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds dates and months of birth: by the name of the column, months with their year where none is declared, and in a declared
/// column of dates those that lie so far back that they can only be the birth of a pupil.
/// </summary>
public sealed partial class BirthDateRule : FieldRule
{
    private readonly DateOnly _earliest;

    /// <summary>A rule for trajecten that began on <paramref name="earliest"/> or later.</summary>
    public BirthDateRule(DateOnly earliest) => _earliest = earliest;

    /// <inheritdoc/>
    public override string Code => "RECORD_BIRTH_DATE";

    /// <inheritdoc/>
    public override string What => "a date or month of birth, or what looks like one";

    /// <inheritdoc/>
    public override string Remedy => "Give the age in whole years instead.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } =
        ["geboorte", "geboortedatum", "geboortemaand", "geboortedag", "geboortejaar", "gebdat", "gebdatum", "birth", "birthdate", "birthday", "dateofbirth", "dob", "naissance", "datenaissance", "datedenaissance"];

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date < _earliest ? FieldHit.Certain : FieldHit.None;
        }

        return Month().IsMatch(field) ? FieldHit.Possible : FieldHit.None;
    }

    [GeneratedRegex(@"^(?:(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])|(?:1[0-2]|0?[1-9])[-/.](?:19|20)\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
