using System.Data.Common;
using NaftStats.Releases;
using NaftStats.Releases.Reports;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Reporting;

namespace NaftStats.Publishing.Reports;

/// <summary>Writes the audit report of a release as a file; the portal shows it to people.</summary>
public static class AuditFiles
{
    /// <summary>Writes the file; one that is there already is replaced.</summary>
    /// <param name="release">The release, with its report.</param>
    /// <param name="database">The database that holds it: a path or a connection string.</param>
    /// <param name="folder">Where to write; null for beside a SQLite file, or the working folder.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Its path.</returns>
    public static async Task<string> WriteAsync(Release release, string database, string? folder, CancellationToken cancellationToken = default)
    {
        var stem = Stem(release.Identity.Version, database, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
        var file = $"{stem}.json";
        await WriteAsync(file, AuditText.Of(AuditDocument.Of(release)), cancellationToken);
        return file;
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
