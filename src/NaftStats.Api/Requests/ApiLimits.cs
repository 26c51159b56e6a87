using System.ComponentModel.DataAnnotations;

namespace NaftStats.Api.Requests;

/// <summary>What a request, and a client, may ask for at most.</summary>
public sealed record ApiLimits
{
    /// <summary>The depth of nested selections.</summary>
    [Range(1, 100)]
    public int Depth { get; init; } = 20;

    /// <summary>The number of tokens of a document.</summary>
    [Range(1, 10_000_000)]
    public int Tokens { get; init; } = 10_000;

    /// <summary>The number of fields after fragments are spread.</summary>
    [Range(1, 1_000_000)]
    public int Fields { get; init; } = 2_000;

    /// <summary>The number of aliases after fragments are spread.</summary>
    [Range(0, 1_000_000)]
    public int Aliases { get; init; } = 500;

    /// <summary>The number of directives after fragments are spread.</summary>
    [Range(0, 1_000_000)]
    public int Directives { get; init; } = 200;

    /// <summary>The number of operations, fragments and variables of a document.</summary>
    [Range(1, 1_000_000)]
    public int Definitions { get; init; } = 200;

    /// <summary>The length of a name or value, in characters.</summary>
    [Range(1, 1_000_000)]
    public int StringLength { get; init; } = 1_000;

    /// <summary>The length of a list, and the number of entries of an object.</summary>
    [Range(1, 1_000_000)]
    public int ListLength { get; init; } = 250;

    /// <summary>The number of values of an answer: its fields, each as often as it is selected and answered; one that fails is 250, and a variable is as many as it holds for each field that takes it.</summary>
    [Range(1, int.MaxValue)]
    public int Values { get; init; } = 150_000;

    /// <summary>The number of errors that are told; a request with so many is ended.</summary>
    [Range(1, 10_000)]
    public int Errors { get; init; } = 200;

    /// <summary>The number of cells of all tables of a request together.</summary>
    [Range(1, int.MaxValue)]
    public int Cells { get; init; } = 100_000;

    /// <summary>The time that a request may wait for its turn, and then the time that it may take, in seconds.</summary>
    [Range(1, 3_600)]
    public int Seconds { get; init; } = 10;

    /// <summary>The size of the body of a request, in bytes.</summary>
    [Range(1, 30_000_000)]
    public int BodyBytes { get; init; } = 100_000;

    /// <summary>The length of a URL, in characters.</summary>
    [Range(1_000, 200_000)]
    public int UrlLength { get; init; } = 16_000;

    /// <summary>The size of an answer before it is compressed, in bytes. It holds for catalogues and aliases too, of which cells say nothing.</summary>
    [Range(1_048_576, 1_000_000_000)]
    public int ResponseBytes { get; init; } = 8_000_000;

    /// <summary>The requests that one client may send every second in the long run; 0 means any number.</summary>
    [Range(0, 1_000_000)]
    public int RequestsPerSecond { get; init; } = 1_000;

    /// <summary>The requests that one client may send at once after a pause.</summary>
    [Range(1, 10_000_000)]
    public int Burst { get; init; } = 10_000;

    /// <summary>The requests that are executed at the same time. Answers that are at hand do not count.</summary>
    [Range(1, 100_000)]
    public int ConcurrentRequests { get; init; } = 64;

    /// <summary>The requests that wait for their turn when so many are being executed; more are refused.</summary>
    [Range(0, 1_000_000)]
    public int QueuedRequests { get; init; } = 1_000;
}
