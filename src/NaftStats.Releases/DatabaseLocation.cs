using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace NaftStats.Releases;

/// <summary>Where the releases are kept when nobody says otherwise, and how a location is written.</summary>
public static class DatabaseLocation
{
    /// <summary>The environment variable that names the location, to the server and on the command line.</summary>
    public const string Variable = "ConnectionStrings__NaftStats";

    /// <summary>What is said of a location that is not known, after its name. It is not quoted: it may hold a password.</summary>
    public const string NotKnown = "is neither a path nor a connection string. Write the path of a file, or Host=...;Database=...;Username=...;Password=...";

    /// <summary>
    /// The embedded default: <c>naftstats/naftstats.db</c> in the user's folder for application data
    /// (<c>XDG_DATA_HOME</c>, else <c>~/.local/share</c>; on Windows <c>%LOCALAPPDATA%</c>), never in the working folder.
    /// </summary>
    public static string Default
    {
        get
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "naftstats", "naftstats.db");
        }
    }

    /// <summary>The connection string of a location: itself, or that of a SQLite file where it is a path.</summary>
    public static string ToConnectionString(string location) =>
        location.Contains('=', StringComparison.Ordinal) ? location : $"Data Source={Path.GetFullPath(location)}";

    /// <summary>Makes the folder of a location that is a path, so that the file can be created in it.</summary>
    public static void CreateFolder(string location)
    {
        if (!location.Contains('=', StringComparison.Ordinal) && Path.GetDirectoryName(Path.GetFullPath(location)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Whether a location is a PostgreSQL database: its connection string names a host.</summary>
    public static bool IsPostgreSql(string location) => Parts(location)?.ContainsKey("Host") ?? false;

    /// <summary>Whether a location is a path, or a connection string of which its database knows each part.</summary>
    public static bool IsKnown(string location)
    {
        try
        {
            var text = ToConnectionString(location);
            return IsPostgreSql(location) ? new NpgsqlConnectionStringBuilder(text).Count > 0 : new SqliteConnectionStringBuilder(text).Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A location as it may be shown to anyone who reads the log.</summary>
    public static string WithoutPassword(string location)
    {
        if (Parts(location) is not { } parts)
        {
            return location;
        }

        parts.Remove("Password");
        parts.Remove("Pwd");
        return parts.ConnectionString;
    }

    private static DbConnectionStringBuilder? Parts(string location)
    {
        if (!location.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return new DbConnectionStringBuilder { ConnectionString = location };
        }
        catch (ArgumentException)
        {
            // A path that happens to contain an equals sign.
            return null;
        }
    }
}
