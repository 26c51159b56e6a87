namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>Finds numbers with decimals, or with months or days, in a column that is declared to hold whole numbers: an age of 14.25 is a month of birth.</summary>
public sealed class FractionRule : FieldRule
{
    /// <inheritdoc/>
    public override string Code => "RECORD_TOO_FINE";

    /// <inheritdoc/>
    public override string What => "a number finer than the whole numbers that are declared";

    /// <inheritdoc/>
    public override string Remedy => "Give whole numbers, rounded down.";

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override bool AppliesTo(ColumnRole role) => role == ColumnRole.Number;

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        var digits = 0;
        while (digits < field.Length && char.IsAsciiDigit(field[digits]))
        {
            digits++;
        }

        return digits > 0 && digits + 1 < field.Length && field[digits..].ContainsAnyInRange('0', '9') ? FieldHit.Certain : FieldHit.None;
    }
}
