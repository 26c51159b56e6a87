using System.Net;
using NaftStats.Api.Caching;
using NaftStats.Api.Documents;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Settings;

/// <summary>Finds everything that is wrong with the settings before anything starts: a server never half works by a typing error.</summary>
internal sealed class SettingsCheck(IConfiguration configuration)
{
    private readonly List<Problem> _problems = [];

    /// <summary>All problems of the settings.</summary>
    public static IReadOnlyList<Problem> Of(IConfiguration configuration)
    {
        var check = new SettingsCheck(configuration);
        check.CheckLimits();
        check.CheckCache();
        check.CheckReleases();
        check.CheckDocuments();
        check.CheckProxies();
        check.CheckTelemetry();
        return check._problems;
    }

    private void CheckLimits()
    {
        if (Read<ApiLimits>("Limits") is not { } limits)
        {
            return;
        }

        Range("Limits:Depth", limits.Depth, 1, 1_000);
        Range("Limits:Tokens", limits.Tokens, 1, 10_000_000);
        Range("Limits:Fields", limits.Fields, 1, 1_000_000);
        Range("Limits:Aliases", limits.Aliases, 0, 1_000_000);
        Range("Limits:Cells", limits.Cells, 1, int.MaxValue);
        Range("Limits:Seconds", limits.Seconds, 1, 3_600);
        Range("Limits:BodyBytes", limits.BodyBytes, 1, 30_000_000);
        Range("Limits:ResponseBytes", limits.ResponseBytes, 1_048_576, 1_000_000_000);
        Range("Limits:RequestsPerSecond", limits.RequestsPerSecond, 0, 1_000_000);
        Range("Limits:Burst", limits.Burst, 1, 10_000_000);
        Range("Limits:ConcurrentRequests", limits.ConcurrentRequests, 1, 100_000);
        Range("Limits:QueuedRequests", limits.QueuedRequests, 0, 1_000_000);
    }

    private void CheckCache()
    {
        if (Read<CacheSettings>("Cache") is { } cache)
        {
            Range("Cache:ProcessMegabytes", cache.ProcessMegabytes, 0, 1_000_000);
            Range("Cache:RedisMilliseconds", cache.RedisMilliseconds, 1, 10_000);
            Range("Cache:RedisHours", cache.RedisHours, 1, 24 * 365);
        }
    }

    private void CheckReleases()
    {
        if (Read<ReleaseSettings>("Releases") is { } releases)
        {
            Range("Releases:PollMilliseconds", releases.PollMilliseconds, 100, 3_600_000);
        }
    }

    private void CheckDocuments()
    {
        if (Read<DocumentSettings>("Documents") is not { } documents)
        {
            return;
        }

        if (documents.Folder is { } folder && !Directory.Exists(folder))
        {
            Add("Documents:Folder", $"There is no folder \"{folder}\".", "Name the folder that holds the *.graphql files.");
        }

        if (documents is { AllowListOnly: true, Folder: null })
        {
            Add("Documents:AllowListOnly", "Only listed documents are allowed, and none is listed.", "Set Documents:Folder too.");
        }
    }

    private void CheckProxies()
    {
        foreach (var known in Read<ProxySettings>("Proxies")?.Known ?? [])
        {
            if (!(known.Contains('/', StringComparison.Ordinal) ? System.Net.IPNetwork.TryParse(known, out _) : IPAddress.TryParse(known, out _)))
            {
                Add("Proxies:Known", $"\"{known}\" is no address and no network.", "Write 10.0.0.7 or 10.0.0.0/8.");
            }
        }
    }

    private void CheckTelemetry()
    {
        if (Read<TelemetrySettings>("Telemetry") is not { } telemetry)
        {
            return;
        }

        Range("Telemetry:Seconds", telemetry.Seconds, 1, 3_600);
        Range("Telemetry:TracedPercent", telemetry.TracedPercent, 0, 100);
        if (telemetry.OtlpEndpoint is not { } endpoint)
        {
            return;
        }

        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
        {
            Add("Telemetry:OtlpEndpoint", $"\"{endpoint}\" is no address.", "Write http://host:4318.");
        }
        else if (endpoint.AbsolutePath.Contains("/v1/", StringComparison.Ordinal))
        {
            Add("Telemetry:OtlpEndpoint", $"\"{endpoint}\" is the address of one kind of telemetry.", "Leave out what begins with /v1/: it is added for metrics and for traces.");
        }
    }

    // A name that does not exist would be ignored without a word; so each is compared with those that do.
    private T? Read<T>(string name)
        where T : class, new()
    {
        var section = configuration.GetSection(name);
        var known = typeof(T).GetProperties().Select(property => property.Name).ToArray();
        foreach (var child in section.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Add($"{name}:{child.Key}", "There is no such setting.", Suggestion.For(child.Key, known));
        }

        try
        {
            return section.Get<T>() ?? new T();
        }
        catch (InvalidOperationException exception)
        {
            Add(name, exception.Message, null);
            return null;
        }
    }

    private void Range(string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            Add(name, $"{value} is out of range.", $"Write a number from {least} to {most}.");
        }
    }

    private void Add(string name, string message, string? remedy) => _problems.Add(new Problem("SETTING_INVALID", message, remedy, new Place(name)));
}
