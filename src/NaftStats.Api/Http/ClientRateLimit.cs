using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>How many requests one client may send to the endpoints with this policy, taken together: a bucket of tokens for each address.</summary>
internal sealed class ClientRateLimit(ApiLimits limits) : IRateLimiterPolicy<IPAddress>
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "client";

    private readonly Func<IPAddress, TokenBucketRateLimiterOptions> _bucket = _ => new()
    {
        TokenLimit = limits.Burst,
        TokensPerPeriod = limits.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    };

    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = RefuseAsync;

    /// <inheritdoc/>
    public RateLimitPartition<IPAddress> GetPartition(HttpContext httpContext) => limits.RequestsPerSecond == 0
        ? RateLimitPartition.GetNoLimiter(IPAddress.None)
        : RateLimitPartition.GetTokenBucketLimiter(Client(httpContext.Connection.RemoteIpAddress), _bucket);

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

    private static ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return rejected.HttpContext.RefuseAsync(StatusCodes.Status429TooManyRequests, new Problem(
            "RATE_LIMITED",
            "This client sends more requests than one may.",
            string.Create(CultureInfo.InvariantCulture, $"Try again in {seconds} s; the field limits tells how many requests a client has.")));
    }
}
