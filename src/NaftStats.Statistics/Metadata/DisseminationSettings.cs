using System.ComponentModel.DataAnnotations;

namespace NaftStats.Statistics.Metadata;

/// <summary>Who publishes the figures, under which licence and where: settings of a service, told with every answer that needs them.</summary>
public sealed record DisseminationSettings
{
    /// <summary>The publisher. The default says that this is a demonstration.</summary>
    [Required(ErrorMessage = "The publisher needs a name.")]
    public string Publisher { get; init; } = "NaftStats (demonstration)";

    /// <summary>The page of the publisher, or null.</summary>
    public Uri? PublisherUrl { get; init; }

    /// <summary>Whom to ask: a name of a service, not of a person.</summary>
    [Required(ErrorMessage = "The contact needs a name.")]
    public string Contact { get; init; } = "NaftStats (demonstration)";

    /// <summary>The address for electronic mail of the contact, or null.</summary>
    [EmailAddress(ErrorMessage = "This is no address for electronic mail.")]
    public string? ContactEmail { get; init; }

    /// <summary>The page of the contact, or null.</summary>
    public Uri? ContactUrl { get; init; }

    /// <summary>The name of the licence of the figures.</summary>
    [Required(ErrorMessage = "The licence needs a name.")]
    public string Licence { get; init; } = "CC0 1.0";

    /// <summary>The address of the licence of the figures.</summary>
    public Uri LicenceUrl { get; init; } = new("https://creativecommons.org/publicdomain/zero/1.0/");

    /// <summary>The address under which the service is reached, with a slash at its end: addresses that stay begin with it.</summary>
    [RegularExpression("https?://.+/", ErrorMessage = "Write an address that begins with http:// or https:// and ends with a slash.")]
    public Uri BaseAddress { get; init; } = new("http://localhost:5000/");
}
