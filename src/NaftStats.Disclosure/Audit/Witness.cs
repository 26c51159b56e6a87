namespace NaftStats.Disclosure.Audit;

/// <summary>
/// Another world that an attacker cannot tell from the true one: by how many trajecten, each of a pupil of its own, hidden
/// cells differ. It is kept only after every relation was found to hold, in exact integers.
/// </summary>
/// <param name="Change">The cells that differ, and by how much.</param>
/// <param name="IsForOneWhoKnows">True where it holds too for someone who knows which hidden cells are small.</param>
/// <param name="IsForReaders">True where it holds too for someone who has read the source documents.</param>
internal sealed record Witness(IReadOnlyDictionary<int, int> Change, bool IsForOneWhoKnows, bool IsForReaders);
