using System.ComponentModel.DataAnnotations;

namespace NaftStats.Api.Caching;

/// <summary>How answers are kept.</summary>
public sealed record CacheSettings
{
    /// <summary>The megabytes that answers and their keys may take in the memory of the process; 0 keeps none.</summary>
    [Range(0, 1_000_000)]
    public int ProcessMegabytes { get; init; } = 64;

    /// <summary>The time that Redis gets to answer, in milliseconds. After that the answer is made here.</summary>
    [Range(1, 10_000)]
    public int RedisMilliseconds { get; init; } = 40;

    /// <summary>How long Redis keeps an answer, in hours.</summary>
    [Range(1, 24 * 365)]
    public int RedisHours { get; init; } = 24;
}
