namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// A rule that looks at the fields of a column one by one, as they stand in the file, and at the name of the column.
/// Rules are linear in the length of a field and keep nothing of it.
/// </summary>
/// <param name="code">The stable code.</param>
/// <param name="what">What a field holds when the rule hits, with its article: "an e-mail address".</param>
/// <param name="remedy">What to do about it.</param>
/// <param name="headerWords">Names of columns that say by themselves what the column holds: lower case, letters and digits only.</param>
internal abstract class FieldRule(string code, string what, string remedy, params string[] headerWords)
{
    public string Code => code;

    public string What => what;

    public string Remedy => remedy;

    public IReadOnlyList<string> HeaderWords => headerWords;

    /// <summary>Whether it stops publishing.</summary>
    public virtual FindingSeverity Severity => FindingSeverity.Blocking;

    /// <summary>True where the rule makes sense for columns of <paramref name="role"/>.</summary>
    public virtual bool AppliesTo(ColumnRole role) => true;

    /// <summary>What the rule makes of a field that is not empty.</summary>
    public abstract FieldHit Look(ReadOnlySpan<char> field);

    /// <summary>True where the hits in a column are a finding.</summary>
    public virtual bool IsFinding(FieldTally tally) => tally.Certain > 0 || tally.IsShare;

    protected static bool IsDigits(ReadOnlySpan<char> field) => !field.ContainsAnyExceptInRange('0', '9');
}

/// <summary>A rule whose possible hits are numbers that could be anything: only where they are most of the numbers of a column do they tell something.</summary>
internal abstract class NumberRule(string code, string what, string remedy, params string[] headerWords) : FieldRule(code, what, remedy, headerWords)
{
    public override bool IsFinding(FieldTally tally) => tally.Certain > 0 || (tally.IsShare && tally.IsMostNumbers);
}

/// <summary>What a rule makes of one field.</summary>
public enum FieldHit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It could be by chance: only many of them in a column tell something.</summary>
    Possible,

    /// <summary>One is enough.</summary>
    Certain,
}

/// <summary>What a rule made of all fields of a column.</summary>
/// <param name="Certain">The number of certain hits.</param>
/// <param name="Possible">The number of possible hits.</param>
/// <param name="Different">The number of different possible hits, up to a bound that is far above what any rule asks.</param>
/// <param name="Fields">The number of fields that are not empty.</param>
/// <param name="Numbers">The number of fields that hold nothing but digits.</param>
internal readonly record struct FieldTally(long Certain, long Possible, int Different, long Fields, long Numbers)
{
    /// <summary>True where the possible hits are at least 1 % of the column: more than chance gives.</summary>
    public bool IsShare => Possible > 0 && Possible * 100 >= Fields;

    /// <summary>True where the possible hits are at least half of the fields that are numbers: any number could be one.</summary>
    public bool IsMostNumbers => Possible > 0 && Possible * 2 >= Numbers;
}

/// <summary>What a column of the records is declared to hold.</summary>
public enum ColumnRole
{
    /// <summary>Nothing: the column is not declared.</summary>
    Undeclared,

    /// <summary>A pseudonym of a pupil or a traject.</summary>
    Pseudonym,

    /// <summary>A full date.</summary>
    Date,

    /// <summary>A category of a codelist, or several.</summary>
    Category,

    /// <summary>A whole number.</summary>
    Number,
}
