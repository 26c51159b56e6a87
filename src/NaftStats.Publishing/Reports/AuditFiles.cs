using System.Data.Common;
using System.Text;
using NaftStats.Releases;
using NaftStats.Releases.Reports;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Publishing.Reports;

/// <summary>Writes the audit report of a release as files: JSON for programs, a page in each language for people.</summary>
public static class AuditFiles
{
    /// <summary>Writes the files; those that are there already are replaced.</summary>
    /// <param name="release">The release, with its report.</param>
    /// <param name="database">The database that holds it: a path or a connection string.</param>
    /// <param name="folder">Where to write; null for beside a SQLite file, or the working folder.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The paths.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(Release release, string database, string? folder, CancellationToken cancellationToken = default)
    {
        var stem = Stem(release.Identity.Version, database, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
        var files = new List<string> { $"{stem}.json" };
        await WriteAsync(files[0], AuditText.Of(AuditDocument.Of(release)), cancellationToken);
        foreach (var language in Enum.GetValues<Language>())
        {
            files.Add($"{stem}.{language.ToString().ToLowerInvariant()}.html");
            await WriteAsync(files[^1], Encoding.UTF8.GetBytes(AuditPage.Of(release, language)), cancellationToken);
        }

        return files;
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken = default)
    {
        var unfinished = path + ".unfinished";
        await File.WriteAllBytesAsync(unfinished, bytes, cancellationToken);
        File.Move(unfinished, path, true);
    }

    private static string Stem(string version, string database, string? folder)
    {
        var connection = new DbConnectionStringBuilder { ConnectionString = DatabaseLocation.ToConnectionString(database) };
        var isPostgreSql = DatabaseLocation.IsPostgreSql(database);
        var name = connection.TryGetValue(isPostgreSql ? "Database" : "Data Source", out var found) && found is string { Length: > 0 } text ? text : "naftstats";
        return isPostgreSql
            ? Path.Combine(Path.GetFullPath(folder ?? "."), $"{name}.audit-{version}")
            : folder is null
                ? $"{Path.GetFullPath(name)}.audit-{version}"
                : Path.Combine(Path.GetFullPath(folder), $"{Path.GetFileName(name)}.audit-{version}");
    }
}
