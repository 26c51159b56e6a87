namespace NaftStats.Attacks.Truth;

/// <summary>One traject as it really is.</summary>
/// <param name="Pupil">The number of its pupil; -1 for a class.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; the last of all days while it runs.</param>
/// <param name="IsClosed">Whether the dossier is closed.</param>
/// <param name="Categories">For each dimension the numbers of its categories on the finest level; none where it is not registered.</param>
/// <param name="Numbers">The numbers from which dimensions are derived, where they are filled in.</param>
public sealed record TrueRecord(
    int Pupil, DateOnly Start, DateOnly End, bool IsClosed, IReadOnlyList<IReadOnlyList<short>> Categories, IReadOnlyDictionary<string, int> Numbers);
