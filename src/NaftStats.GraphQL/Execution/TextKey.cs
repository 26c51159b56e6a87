namespace NaftStats.GraphQL.Execution;

/// <summary>A text as it is looked for: its bytes, and their hash, which is computed once however often it is looked for.</summary>
internal readonly ref struct TextKey
{
    public TextKey(ReadOnlySpan<byte> bytes)
    {
        Bytes = bytes;
        Hash = HashOf(bytes);
    }

    /// <summary>The text in UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The hash of the bytes.</summary>
    public int Hash { get; }

    /// <summary>The hash of some bytes.</summary>
    public static int HashOf(ReadOnlySpan<byte> bytes)
    {
        // The seed of HashCode differs in every process, so that nobody can prepare texts that collide.
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
