namespace NaftStats.Api.Requests;

/// <summary>What a request, and a client, may ask for at most.</summary>
public sealed record ApiLimits
{
    /// <summary>The depth of nested selections.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>The number of tokens of a document.</summary>
    public int Tokens { get; init; } = 10_000;

    /// <summary>The number of fields after fragments are spread.</summary>
    public int Fields { get; init; } = 2_000;

    /// <summary>The number of aliases of a document.</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>The number of cells of all tables of a request together.</summary>
    public int Cells { get; init; } = 100_000;

    /// <summary>The time that a request may take, in seconds.</summary>
    public int Seconds { get; init; } = 10;

    /// <summary>The size of the body of a request, in bytes.</summary>
    public int BodyBytes { get; init; } = 100_000;

    /// <summary>The size of an answer before it is compressed, in bytes. It holds for catalogues and aliases too, of which cells say nothing.</summary>
    public int ResponseBytes { get; init; } = 32_000_000;

    /// <summary>The requests that one client may send every second in the long run; 0 means any number.</summary>
    public int RequestsPerSecond { get; init; } = 1_000;

    /// <summary>The requests that one client may send at once after a pause.</summary>
    public int Burst { get; init; } = 10_000;

    /// <summary>The requests that are executed at the same time. Answers that are at hand do not count.</summary>
    public int ConcurrentRequests { get; init; } = 64;

    /// <summary>The requests that wait for their turn when so many are being executed; more are refused.</summary>
    public int QueuedRequests { get; init; } = 1_000;
}
