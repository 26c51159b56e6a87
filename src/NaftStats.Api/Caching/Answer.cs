using NaftStats.Api.Requests;

namespace NaftStats.Api.Caching;

/// <summary>An answer without errors, as it is sent.</summary>
/// <param name="Hash">The hash of its key.</param>
/// <param name="Body">The bytes, in its coding.</param>
/// <param name="Coding">The coding, as <c>Content-Encoding</c> names it; null where there is none.</param>
/// <param name="Cells">The cells in it.</param>
/// <param name="IsShared">Whether it comes from Redis.</param>
internal sealed record Answer(string Hash, byte[] Body, string? Coding, AnswerCells Cells, bool IsShared = false)
{
    /// <summary>About how many bytes it takes in memory with its key.</summary>
    public int Size => 1_000 + Body.Length;
}
