namespace NaftStats.GraphQL.Execution;

/// <summary>How much may be kept of what has been rendered, for a schema: beyond it fields are executed every time, as others are.</summary>
internal sealed class RenderingBudget
{
    private const int MaxField = 1 << 18;
    private const int MaxTotal = 1 << 25;

    private long _spent;

    /// <summary>Whether a rendering of that many bytes may be kept.</summary>
    public bool TrySpend(int bytes) => bytes <= MaxField && Interlocked.Add(ref _spent, bytes) <= MaxTotal;
}
