namespace NaftStats.Attacks.Crawling;

/// <summary>What the API answers to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Error">The code of the error, or null.</param>
/// <param name="Values">The values, row by row; null where there is none.</param>
/// <param name="Statuses">The statuses, row by row.</param>
/// <param name="RowCount">How many rows it says that there are.</param>
/// <param name="Hidden">How many of its cells it says are hidden.</param>
/// <param name="Shares">Percentages within a dimension, by its code, row by row.</param>
public sealed record Answer(
    Question Question,
    string? Error,
    IReadOnlyList<decimal?> Values,
    IReadOnlyList<string> Statuses,
    int RowCount,
    int Hidden,
    IReadOnlyDictionary<string, IReadOnlyList<decimal?>> Shares);
