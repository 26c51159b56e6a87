namespace NaftStats.Disclosure.Anonymity;

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
