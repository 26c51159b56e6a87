namespace NaftStats.Api.Requests;

/// <summary>How many cells an answer holds.</summary>
/// <param name="Count">The cells that were asked for.</param>
/// <param name="Hidden">Those of them that are hidden.</param>
public readonly record struct AnswerCells(int Count, int Hidden);
