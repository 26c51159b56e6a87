namespace NaftStats.Disclosure.Audit;

/// <summary>A small group that must stay open.</summary>
/// <param name="Cell">The cell of the group; of a complement, the part that is subtracted.</param>
/// <param name="Value">How many units it has.</param>
/// <param name="Whole">Of a complement (the trajecten without an answer of a dimension with several answers), the whole; else null.</param>
internal sealed record Target(int Cell, int Value, int? Whole = null)
{
    /// <summary>The direction in which the cell moves when the group grows.</summary>
    public int Sign => Whole is null ? 1 : -1;

    /// <summary>The value of the group in a witness.</summary>
    public int In(Witness witness) => Value + (Sign * witness.Change[Cell]);

    /// <summary>True where a witness says something of the group.</summary>
    public bool IsMovedBy(Witness witness) => witness.Change.ContainsKey(Cell) && (Whole is not { } whole || !witness.Change.ContainsKey(whole));
}
