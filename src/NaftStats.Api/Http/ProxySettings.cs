using System.ComponentModel.DataAnnotations;
using System.Net;

namespace NaftStats.Api.Http;

/// <summary>The proxies before this server, whose word on the client's address is taken.</summary>
public sealed record ProxySettings : IValidatableObject
{
    /// <summary>Addresses and networks (<c>10.0.0.0/8</c>) of proxies; with none, <c>X-Forwarded-For</c> is not looked at.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Known
        .Where(known => !IsNetwork(known) && !IPAddress.TryParse(known, out _))
        .Select(known => new ValidationResult($"\"{known}\" is no address and no network. Write 10.0.0.7 or 10.0.0.0/8.", [nameof(Known)]));

    internal static bool IsNetwork(string known) => known.Contains('/', StringComparison.Ordinal) && System.Net.IPNetwork.TryParse(known, out _);
}
