using NaftStats.Statistics.Metadata;

namespace NaftStats.Api.Resolvers;

/// <summary>Who publishes the figures, under which licence and where.</summary>
public sealed class ServiceResolver(DisseminationSettings settings)
{
    /// <summary>The publisher.</summary>
    public string Publisher => settings.Publisher;

    /// <summary>The page of the publisher.</summary>
    public string? PublisherUrl => settings.PublisherUrl?.AbsoluteUri;

    /// <summary>Whom to ask.</summary>
    public string Contact => settings.Contact;

    /// <summary>The address for electronic mail of the contact.</summary>
    public string? ContactEmail => settings.ContactEmail;

    /// <summary>The page of the contact.</summary>
    public string? ContactUrl => settings.ContactUrl?.AbsoluteUri;

    /// <summary>The name of the licence of the figures.</summary>
    public string Licence => settings.Licence;

    /// <summary>The address of the licence.</summary>
    public string LicenceUrl => settings.LicenceUrl.AbsoluteUri;

    /// <summary>The address under which the service is reached.</summary>
    public string BaseAddress => settings.BaseAddress.AbsoluteUri;
}
