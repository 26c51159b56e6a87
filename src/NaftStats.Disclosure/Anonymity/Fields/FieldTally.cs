namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>What a rule made of all fields of a column.</summary>
/// <param name="Certain">The number of certain hits.</param>
/// <param name="Possible">The number of possible hits.</param>
/// <param name="Different">The number of different possible hits, counted up to <see cref="ColumnExamination.MostDifferent"/>.</param>
/// <param name="Fields">The number of fields that are not empty.</param>
/// <param name="Numbers">The number of fields that hold nothing but digits.</param>
public readonly record struct FieldTally(long Certain, long Possible, int Different, long Fields, long Numbers)
{
    /// <summary>True where the possible hits are at least 1 % of the column: more than chance gives.</summary>
    public bool IsShare => Possible > 0 && Possible * 100 >= Fields;

    /// <summary>True where the possible hits are at least half of the fields that are numbers: any number could be one.</summary>
    public bool IsMostNumbers => Possible > 0 && Possible * 2 >= Numbers;
}
