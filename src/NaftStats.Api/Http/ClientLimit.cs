using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NaftStats.Api.Requests;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>How many requests one client may send: a bucket of tokens for each address.</summary>
internal static class ClientLimit
{
    public static void AddClientLimit(this IServiceCollection services, ApiLimits limits) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
            RateLimitPartition.GetTokenBucketLimiter(Client(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
    });

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

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        var refusal = new Refusal(StatusCodes.Status429TooManyRequests, new Problem(
            "RATE_LIMITED",
            "This client sends more requests than one may.",
            string.Create(CultureInfo.InvariantCulture, $"Try again in {seconds} s; the field limits tells how many requests a client has.")));
        rejected.HttpContext.RequestServices.GetRequiredService<ServingMetrics>().CountError(refusal.Problem.Code);
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!rejected.HttpContext.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            await ProblemPages.WriteAsync(rejected.HttpContext, refusal.StatusCode, refusal.Problem);
            return;
        }

        response.Headers.CacheControl = ResponseHeaders.NoStore;
        response.ContentType = "application/graphql-response+json; charset=utf-8";
        await response.Body.WriteAsync(refusal.Body(), cancellationToken);
    }
}
