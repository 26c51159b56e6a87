namespace NaftStats.Releases;

/// <summary>A stored release is not what was published: its content does not match its hash, or cannot be read.</summary>
public sealed class ReleaseCorruptException : Exception
{
    /// <summary>The release <paramref name="version"/> was refused.</summary>
    public ReleaseCorruptException(string version, string reason, Exception? inner = null)
        : base($"Release {version} is refused: {reason}", inner) => Version = version;

    /// <summary>The version of the refused release.</summary>
    public string Version { get; }
}
