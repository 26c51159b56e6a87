namespace NaftStats.Api.Serving;

/// <summary>How the server learns of new releases.</summary>
public sealed record ReleaseSettings
{
    /// <summary>The time between two looks at the database, in milliseconds.</summary>
    public int PollMilliseconds { get; init; } = 2_000;
}
