using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>Finds addresses: a Dutch or French name of a street with a house number, and columns of names of streets.</summary>
public sealed partial class AddressRule : FieldRule
{
    /// <inheritdoc/>
    public override string Code => "RECORD_ADDRESS";

    /// <inheritdoc/>
    public override string What => "an address";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column; the region is the finest place that is declared.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } = ["adres", "address", "adresse", "straat", "straatnaam", "street", "rue", "huisnummer", "busnummer", "woonplaats", "woonadres", "domicilie", "domicile"];

    /// <inheritdoc/>
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
