namespace NaftStats.Testing;

/// <summary>A program of the machine that tests start as a real part: Redis, PostgreSQL, Chromium.</summary>
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

    /// <summary>
    /// Why a test that needs some programs is skipped: one of them is missing. Null where all are there, and where CI asks for everything.
    /// </summary>
    public static string? Missing(params IEnumerable<string> names) =>
        Environment.GetEnvironmentVariable("CI") is null or "" && names.FirstOrDefault(name => Find(name) is null) is { } missing
            ? $"{missing} is not installed (Debian: apt-get install redis-server postgresql chromium)."
            : null;
}
