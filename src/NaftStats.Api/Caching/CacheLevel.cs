namespace NaftStats.Api.Caching;

/// <summary>Where an answer came from.</summary>
public enum CacheLevel
{
    /// <summary>It was executed.</summary>
    None,

    /// <summary>From the memory of this process.</summary>
    Process,

    /// <summary>From Redis.</summary>
    Redis,

    /// <summary>From another request that asked the same at the same time.</summary>
    Flight,
}
