namespace NaftStats.Api.Caching;

/// <summary>How answers are kept.</summary>
public sealed record CacheSettings
{
    /// <summary>The megabytes that answers may take in the memory of the process; 0 keeps none.</summary>
    public int ProcessMegabytes { get; init; } = 64;

    /// <summary>The time that Redis gets to answer, in milliseconds. After that the answer is made here.</summary>
    public int RedisMilliseconds { get; init; } = 40;

    /// <summary>How long Redis keeps an answer that nobody asks for, in hours.</summary>
    public int RedisHours { get; init; } = 24;
}
