namespace NaftStats.Statistics.Publications;

/// <summary>The area that a figure covers.</summary>
public enum GeographicScope
{
    /// <summary>The Flemish Region, without Brussels.</summary>
    VlaamsGewest,

    /// <summary>The Flemish Community: the Flemish Region and the Dutch-language schools and services in Brussels.</summary>
    VlaamseGemeenschap,

    /// <summary>Brussels.</summary>
    Brussel,
}
