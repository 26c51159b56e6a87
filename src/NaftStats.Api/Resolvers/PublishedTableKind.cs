namespace NaftStats.Api.Resolvers;

/// <summary>Whether a release computes the figures of a published table too.</summary>
public enum PublishedTableKind
{
    /// <summary>A release computes them, and they are compared.</summary>
    Computed,

    /// <summary>No release computes them.</summary>
    Reference,
}
