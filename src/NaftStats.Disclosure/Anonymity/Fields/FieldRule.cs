namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// A rule that looks at the fields of a column one by one, as they stand in the file, and at the name of the column.
/// Rules are linear in the length of a field and keep nothing of it.
/// </summary>
public abstract class FieldRule
{
    /// <summary>The stable code.</summary>
    public abstract string Code { get; }

    /// <summary>What a field holds when the rule hits, with its article: "an e-mail address".</summary>
    public abstract string What { get; }

    /// <summary>What to do about it.</summary>
    public abstract string Remedy { get; }

    /// <summary>Whether it stops publishing.</summary>
    public virtual FindingSeverity Severity => FindingSeverity.Blocking;

    /// <summary>Names of columns that say by themselves what the column holds: lower case, letters and digits only.</summary>
    public virtual IReadOnlyList<string> HeaderWords => [];

    /// <summary>True where the rule makes sense for columns of <paramref name="role"/>.</summary>
    public virtual bool AppliesTo(ColumnRole role) => true;

    /// <summary>What the rule makes of a field that is not empty.</summary>
    public abstract FieldHit Look(ReadOnlySpan<char> field);

    /// <summary>True where the hits in a column are a finding.</summary>
    public virtual bool IsFinding(FieldTally tally) => tally.Certain > 0 || tally.IsShare;
}
