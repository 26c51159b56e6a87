namespace NaftStats.Statistics.Metadata;

/// <summary>Who publishes the figures, under which licence and where: settings of a service, told with every answer that needs them.</summary>
public sealed record DisseminationSettings
{
    /// <summary>The publisher. The default says that this is a demonstration.</summary>
    public string Publisher { get; init; } = "NaftStats (demonstration)";

    /// <summary>The page of the publisher, or null.</summary>
    public Uri? PublisherUrl { get; init; }

    /// <summary>Whom to ask: a name of a service, not of a person.</summary>
    public string Contact { get; init; } = "NaftStats (demonstration)";

    /// <summary>The address for electronic mail of the contact, or null.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>The page of the contact, or null.</summary>
    public Uri? ContactUrl { get; init; }

    /// <summary>The name of the licence of the figures.</summary>
    public string Licence { get; init; } = "CC0 1.0";

    /// <summary>The address of the licence of the figures.</summary>
    public Uri LicenceUrl { get; init; } = new("https://creativecommons.org/publicdomain/zero/1.0/");

    /// <summary>The address under which the service is reached, with a slash at its end: addresses that stay begin with it.</summary>
    public Uri BaseAddress { get; init; } = new("http://localhost:5000/");
}
