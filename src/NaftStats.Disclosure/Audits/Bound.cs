namespace NaftStats.Disclosure.Audits;

/// <summary>One bound of a cell: the lowest or the highest number of its trajecten or of its distinct pupils.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Pupils">True for distinct pupils.</param>
/// <param name="High">True for the highest number.</param>
internal readonly record struct Bound(int Cell, bool Pupils, bool High);
