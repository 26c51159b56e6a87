namespace NaftStats.Api.Http;

/// <summary>The proxies before this server, whose word on the client's address is taken.</summary>
public sealed record ProxySettings
{
    /// <summary>Addresses and networks (<c>10.0.0.0/8</c>) of proxies; with none, <c>X-Forwarded-For</c> is not looked at.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}
