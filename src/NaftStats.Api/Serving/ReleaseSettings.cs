using System.ComponentModel.DataAnnotations;
using NaftStats.Releases;
using StackExchange.Redis;

namespace NaftStats.Api.Serving;

/// <summary>How the server learns of new releases, and how many older ones it keeps.</summary>
public sealed record ReleaseSettings
{
    /// <summary>The time between two looks at the database, in milliseconds.</summary>
    [Range(100, 3_600_000)]
    public int PollMilliseconds { get; init; } = 2_000;

    /// <summary>The megabytes that releases which requests have pinned may take in memory, beside the current one.</summary>
    [Range(1, 1_000_000)]
    public int PinnedMegabytes { get; init; } = 256;
}

/// <summary>Where releases and answers are kept.</summary>
public sealed record ConnectionSettings : IValidatableObject
{
    /// <summary>The releases: the path of a SQLite file, or a connection string of SQLite or PostgreSQL.</summary>
    public string? NaftStats { get; init; }

    /// <summary>The shared cache, <c>host:port[,password=...]</c>; without one nothing is shared.</summary>
    public string? Redis { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // What the libraries say of it would quote it, and it may hold a password.
        if (NaftStats is not null && !DatabaseLocation.IsKnown(NaftStats))
        {
            yield return new ValidationResult($"It {DatabaseLocation.NotKnown}", [nameof(NaftStats)]);
        }

        if (Redis is { Length: > 0 } && !IsRedis(Redis))
        {
            yield return new ValidationResult("It is no connection string of Redis. Write host:port or host:port,password=...", [nameof(Redis)]);
        }
    }

    private static bool IsRedis(string text)
    {
        try
        {
            return ConfigurationOptions.Parse(text).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>What is published when there is no release yet.</summary>
public sealed record FirstReleaseSettings
{
    /// <summary>The folder of the data; without one, that which was shipped with the program.</summary>
    public string? SeedData { get; init; }
}
