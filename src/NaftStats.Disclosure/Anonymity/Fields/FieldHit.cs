namespace NaftStats.Disclosure.Anonymity.Fields;

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
