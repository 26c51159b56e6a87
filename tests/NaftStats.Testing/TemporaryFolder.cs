namespace NaftStats.Testing;

/// <summary>A folder of its own for a test, gone when the test is.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("naftstats-").FullName;

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The full path of a file below the folder; its own folder is made.</summary>
    public string File(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Copies a folder with everything below it into one below this, and returns its path.</summary>
    public string Copy(string folder, string name)
    {
        foreach (var source in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            System.IO.File.Copy(source, File(System.IO.Path.Combine(name, System.IO.Path.GetRelativePath(folder, source))), true);
        }

        return System.IO.Path.Combine(Path, name);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, true);
}
