namespace NaftStats.Benchmarks.Workloads;

/// <summary>The files of this folder, as the program carries them.</summary>
internal static class Resource
{
    /// <summary>The text of one.</summary>
    public static string Read(string name) =>
        TryRead(name) ?? throw new ArgumentException($"There is no resource {name}.", nameof(name));

    /// <summary>The text of one, or null when there is none of that name.</summary>
    public static string? TryRead(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
