namespace NaftStats.GraphQL.Execution;

/// <summary>A text as it is looked for: its bytes, and their hash, which is computed once however often it is looked for.</summary>
internal readonly ref struct TextKey
{
    /// <summary>Computes the hash.</summary>
    /// <param name="bytes">The text in UTF-8.</param>
    /// <param name="isQuoted">Whether it is a JSON string with its quotes: the same bytes mean something else then.</param>
    public TextKey(ReadOnlySpan<byte> bytes, bool isQuoted = false)
    {
        Bytes = bytes;
        IsQuoted = isQuoted;

        // The seed of HashCode differs in every process, so that nobody can prepare texts that collide.
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        Hash = hash.ToHashCode();
    }

    /// <summary>The text in UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Whether it is a JSON string with its quotes.</summary>
    public bool IsQuoted { get; }

    /// <summary>The hash of the bytes.</summary>
    public int Hash { get; }
}
