using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using NaftStats.Api.Requests;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>How many requests one client may send: a bucket of tokens for each address.</summary>
internal sealed class ClientLimit : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext>? _limiter;
    private readonly ServingMetrics _metrics;

    /// <summary>The limit of the settings; none where it is 0.</summary>
    public ClientLimit(ApiLimits limits, ServingMetrics metrics)
    {
        _metrics = metrics;
        _limiter = limits.RequestsPerSecond == 0 ? null : PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
            RateLimitPartition.GetTokenBucketLimiter(Client(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
    }

    /// <summary>Lets a request in, or refuses it.</summary>
    public Task EnterAsync(HttpContext context, RequestDelegate next)
    {
        if (_limiter is null)
        {
            return next(context);
        }

        // Nothing is held as long as a request runs: a token is spent, and the lease of one has nothing to give back.
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired ? next(context) : RefuseAsync(context, lease);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter?.Dispose();

    // A household or an office has a whole /64 of IPv6 and could otherwise be any number of clients.
    private static IPAddress Client(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    private Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        var refusal = new Refusal(StatusCodes.Status429TooManyRequests, new Problem(
            "RATE_LIMITED",
            "This client sends more requests than one may.",
            string.Create(CultureInfo.InvariantCulture, $"Try again in {seconds} s; the field limits tells how many requests a client has.")));
        _metrics.CountError(refusal.Problem.Code);
        var response = context.Response;
        response.StatusCode = refusal.StatusCode;
        ResponseHeaders.Secure(response.Headers);
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            return ProblemPages.WriteAsync(context, refusal.StatusCode, refusal.Problem);
        }

        response.Headers.CacheControl = ResponseHeaders.NoStore;
        response.ContentType = "application/graphql-response+json; charset=utf-8";
        return response.Body.WriteAsync(refusal.Body(), context.RequestAborted).AsTask();
    }
}
