using System.Runtime.CompilerServices;

namespace NaftStats.Testing;

/// <summary>The folders of the repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>The root: where the solution is.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of something below the root.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "NaftStats.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run in a checkout of the repository.");
    }
}
