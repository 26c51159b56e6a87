namespace NaftStats.Releases;

/// <summary>
/// A stored release is not served: its content is not what was published, or no audit that passed belongs to it.
/// </summary>
public sealed class ReleaseRefusedException : Exception
{
    /// <summary>The release <paramref name="version"/> was refused.</summary>
    public ReleaseRefusedException(string version, string reason, Exception? inner = null)
        : base($"Release {version} is refused: {reason}", inner) => Version = version;

    /// <summary>The version of the refused release.</summary>
    public string Version { get; }
}
