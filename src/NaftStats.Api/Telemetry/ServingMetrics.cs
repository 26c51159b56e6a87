using System.Diagnostics.Metrics;
using NaftStats.Api.Caching;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;

namespace NaftStats.Api.Telemetry;

/// <summary>What the server counts, for anyone who listens to the meter <c>NaftStats</c>.</summary>
public sealed class ServingMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "NaftStats";

    private static readonly KeyValuePair<string, object?>[] Levels =
        [.. Enum.GetValues<CacheLevel>().Select(level => KeyValuePair.Create("level", (object?)level.ToString().ToLowerInvariant()))];

    private static readonly KeyValuePair<string, object?> PlanFound = new("result", "hit");
    private static readonly KeyValuePair<string, object?> PlanMade = new("result", "miss");

    private readonly Meter _meter;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _notModified;
    private readonly Counter<long> _errors;
    private readonly Counter<long> _garbage;
    private readonly Counter<long> _redisFailures;
    private readonly Counter<long> _plans;
    private readonly Counter<long> _cells;
    private readonly Counter<long> _hiddenCells;

    /// <summary>Makes the instruments.</summary>
    public ServingMetrics(IMeterFactory meters, ReleaseServer releases)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("naftstats.requests", "{request}", "GraphQL requests answered, by the cache level that had the answer.");
        _notModified = meter.CreateCounter<long>("naftstats.not_modified", "{request}", "Requests answered with 304: the client had the answer.");
        _errors = meter.CreateCounter<long>("naftstats.errors", "{error}", "GraphQL errors, by code.");
        _garbage = meter.CreateCounter<long>("naftstats.cache.garbage", "{entry}", "Entries of Redis that were not what their name says.");
        _redisFailures = meter.CreateCounter<long>("naftstats.redis.failures", "{call}", "Calls of Redis that failed or took too long.");
        _plans = meter.CreateCounter<long>("naftstats.plans", "{request}", "Executed requests whose document was at hand, parsed, valid and compiled (hit), or had to be made so (miss).");
        _cells = meter.CreateCounter<long>("naftstats.cells", "{cell}", "Cells in answers, wherever these came from.");
        _hiddenCells = meter.CreateCounter<long>("naftstats.cells.hidden", "{cell}", "Hidden cells among them.");
        meter.CreateObservableGauge(
            "naftstats.release.age", () => releases.IsLoaded ? (DateTimeOffset.UtcNow - releases.Served.Current.Identity.PublishedAt).TotalSeconds : 0, "s", "The time since the served release was published.");
        _meter = meter;
        meter.CreateObservableGauge(
            "naftstats.release.refused", () => releases.RefusedNewest is null ? 0 : 1, null, "1 while the newest release is refused.");
    }

    /// <summary>Watches how many bytes the answers in the process take.</summary>
    public void Watch(AnswerCache cache) => _meter.CreateObservableGauge("naftstats.cache.bytes", () => cache.Bytes, "By", "The memory that answers take.");

    /// <summary>Counts an answered request.</summary>
    public void CountRequest(CacheLevel level, AnswerCells cells = default)
    {
        _requests.Add(1, Levels[(int)level]);
        if (cells.Count > 0)
        {
            _cells.Add(cells.Count);
            _hiddenCells.Add(cells.Hidden);
        }
    }

    /// <summary>Counts an executed document.</summary>
    public void CountPlan(bool wasPrepared) => _plans.Add(1, wasPrepared ? PlanFound : PlanMade);

    /// <summary>Counts a 304.</summary>
    public void CountNotModified() => _notModified.Add(1);

    /// <summary>Counts an error.</summary>
    public void CountError(string code) => _errors.Add(1, KeyValuePair.Create("code", (object?)code));

    /// <summary>Counts an entry of Redis that was something else.</summary>
    public void CountGarbage() => _garbage.Add(1);

    /// <summary>Counts a call of Redis that failed.</summary>
    public void CountRedisFailure() => _redisFailures.Add(1);
}
