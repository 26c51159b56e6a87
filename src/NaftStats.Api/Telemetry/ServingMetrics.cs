using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;
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
        [.. Enum.GetValues<CacheLevel>().Select(level => KeyValuePair.Create("level", (object?)NameOf(level)))];

    private static readonly KeyValuePair<string, object?> DocumentFound = new("result", "hit");
    private static readonly KeyValuePair<string, object?> DocumentMade = new("result", "miss");

    private readonly Counter<long> _requests;
    private readonly Counter<long> _notModified;
    private readonly Counter<long> _errors;
    private readonly Counter<long> _documents;
    private readonly Counter<long> _cells;
    private readonly Counter<long> _hiddenCells;

    /// <summary>Makes the instruments.</summary>
    public ServingMetrics(IMeterFactory meters, ReleaseServer releases, MemoryCache answers)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("naftstats.requests", "{request}", "Requests answered, by the cache level that had the answer.");
        _notModified = meter.CreateCounter<long>("naftstats.not_modified", "{request}", "Requests answered with 304: the client had the answer.");
        _errors = meter.CreateCounter<long>("naftstats.errors", "{error}", "GraphQL errors, by code.");
        _documents = meter.CreateCounter<long>("naftstats.documents", "{request}", "Executed requests whose document was at hand, parsed and valid (hit), or had to be made so (miss).");
        _cells = meter.CreateCounter<long>("naftstats.cells", "{cell}", "Cells in answers, wherever these came from.");
        _hiddenCells = meter.CreateCounter<long>("naftstats.cells.hidden", "{cell}", "Hidden cells among them.");
        meter.CreateObservableGauge(
            "naftstats.release.age", () => releases.IsLoaded ? (DateTimeOffset.UtcNow - releases.Served.Current.Identity.PublishedAt).TotalSeconds : 0, "s", "The time since the served release was published.");
        meter.CreateObservableGauge(
            "naftstats.release.refused", () => releases.RefusedNewest is null ? 0 : 1, null, "1 while the newest release is refused.");
        meter.CreateObservableGauge(
            "naftstats.cache.bytes", () => answers.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0, "By", "The memory that answers and their keys take.");
    }

    /// <summary>The name of a level in metrics and spans.</summary>
    public static string NameOf(CacheLevel level) => level.ToString().ToLowerInvariant();

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
    public void CountDocument(bool wasKept) => _documents.Add(1, wasKept ? DocumentFound : DocumentMade);

    /// <summary>Counts a 304.</summary>
    public void CountNotModified() => _notModified.Add(1);

    /// <summary>Counts an error.</summary>
    public void CountError(string code) => _errors.Add(1, KeyValuePair.Create("code", (object?)code));
}
