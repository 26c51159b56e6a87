namespace NaftStats.Api.Requests;

/// <summary>What a request may ask for at most.</summary>
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
}
