namespace NaftStats.Testing;

/// <summary>A program of the machine that tests start as a real part: Redis, PostgreSQL.</summary>
public static class Tool
{
    /// <summary>The full path of a program: on the PATH, or where Debian keeps the programs of PostgreSQL; null where it is missing.</summary>
    public static string? Find(string name)
    {
        const string PostgreSql = "/usr/lib/postgresql";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists(PostgreSql) ? Directory.EnumerateDirectories(PostgreSql).Select(version => Path.Combine(version, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
