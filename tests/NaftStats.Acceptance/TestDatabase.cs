using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using NaftStats.Publishing;
using NaftStats.Testing;
using Npgsql;

namespace NaftStats.Acceptance;

/// <summary>A database of releases: a SQLite file, or a database of a PostgreSQL. An operator works on it in a folder of its own.</summary>
public sealed class TestDatabase
{
    // Every table, with the column that names the release; each after those that it refers to.
    private static readonly (string Table, string Version)[] Tables = [("releases", "Version"), ("cubes", "Release"), ("means", "Release")];

    // No pool of this process keeps a connection to it: it is copied, lost and restored.
    private readonly string _connectionString;
    private readonly bool _isFile;

    /// <summary>A SQLite file. Its folder must be there.</summary>
    public TestDatabase(string file)
    {
        (Location, Name, Folder) = (file, Path.GetFileName(file), Path.GetDirectoryName(file)!);
        (_connectionString, _isFile) = ($"Data Source={file};Pooling=False", true);
    }

    /// <summary>A database of a PostgreSQL.</summary>
    public TestDatabase(PostgreSqlServer server, string name, string folder)
    {
        (Location, Name, Folder) = (server.ConnectionString(name), name, folder);
        _connectionString = $"{Location};Pooling=False";
    }

    private TestDatabase(TestDatabase other, string location) =>
        (Location, Name, Folder, _connectionString, _isFile) = (location, other.Name, other.Folder, other._connectionString, other._isFile);

    /// <summary>What <c>ConnectionStrings__NaftStats</c> and <c>--database</c> take.</summary>
    public string Location { get; }

    /// <summary>The name of the file, or of the database.</summary>
    public string Name { get; }

    /// <summary>Where the publishing program works, and leaves its reports: beside a SQLite file that is.</summary>
    public string Folder { get; }

    /// <summary>
    /// Runs a command of the publishing program on it by its entry point, expects an exit code, and returns what it says on both streams.
    /// </summary>
    public async Task<string> Run(int exitCode, params string[] arguments)
    {
        // Of a PostgreSQL, reports are left in the working folder, and that of the tests is nobody's.
        string[] folder = !_isFile && arguments[0] is ("publish" or "audit") && !arguments.Contains("--audit-folder") ? ["--audit-folder", Folder] : [];
        var (code, output) = await ProgramWithin.Run(typeof(ReleaseBuilder).Assembly, [.. arguments, .. folder, "--database", _connectionString]);
        Assert.True(code == exitCode, $"Exit code {code}:\n{output}");
        return output;
    }

    /// <summary>Starts a command of the publishing program on it, as an operator does.</summary>
    public RunningProcess Start(params string[] arguments) => BuiltProgram.Start(BuiltProgram.Publishing, [.. arguments, "--database", Location], folder: Folder);

    /// <summary>A file of the audit report that publishing a release has left.</summary>
    public Task<string> AuditFile(string version, string ending) => File.ReadAllTextAsync(Path.Combine(Folder, $"{Name}.audit-{version}.{ending}"));

    /// <summary>Opens a connection, past the server, as an operator or a broken disk would.</summary>
    public async Task<DbConnection> Open()
    {
        DbConnection connection = _isFile ? new SqliteConnection(_connectionString) : new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The same database, to whose programs no wait for another writer is too long.</summary>
    public TestDatabase Patient() => new(this, _isFile ? $"Data Source={Location};Default Timeout=600" : $"{Location};Command Timeout=600");

    /// <summary>Keeps everybody from writing until the connection that it returns is gone.</summary>
    public async Task<DbConnection> HoldWriting()
    {
        var connection = await Open();
        await Execute(connection, null, _isFile ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE releases IN SHARE ROW EXCLUSIVE MODE", []);
        return connection;
    }

    /// <summary>Whether it is there.</summary>
    public async Task<bool> Exists()
    {
        if (_isFile)
        {
            return File.Exists(Location);
        }

        try
        {
            await using var connection = await Open();
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    /// <summary>Runs one statement.</summary>
    public async Task Execute(string sql, params (string Name, object Value)[] values)
    {
        await using var connection = await Open();
        Assert.True(await Execute(connection, null, sql, values) > 0, $"Nothing was changed: {sql}");
    }

    /// <summary>Everything that its tables hold, as text, so that something can be looked for.</summary>
    public async Task<string> Contents()
    {
        var contents = new StringBuilder();
        await using var connection = await Open();
        foreach (var (table, _) in Tables)
        {
            await foreach (var row in Rows(connection, $"SELECT * FROM {table}"))
            {
                contents.AppendJoin('\n', row.Values.Select(value => value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : value.ToString())).Append('\n');
            }
        }

        return contents.ToString();
    }

    /// <summary>Takes over a release of another database in one transaction, as a publication that was broken on the way.</summary>
    /// <param name="source">The other database.</param>
    /// <param name="version">The release.</param>
    /// <param name="breaks">Changes a row of a table on the way.</param>
    public async Task TakeOver(TestDatabase source, string version, Action<string, IDictionary<string, object>> breaks)
    {
        await using var from = await source.Open();
        await using var to = await Open();
        await using var transaction = await to.BeginTransactionAsync();
        foreach (var (table, column) in Tables)
        {
            await foreach (var row in Rows(from, $"SELECT * FROM {table} WHERE \"{column}\" = @version", ("@version", version)))
            {
                breaks(table, row);
                var names = row.Keys.ToArray();
                await Execute(
                    to,
                    transaction,
                    $"INSERT INTO {table} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})",
                    [.. names.Select(name => ("@" + name, row[name]))]);
            }
        }

        await transaction.CommitAsync();
    }

    private static async IAsyncEnumerable<Dictionary<string, object>> Rows(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = Command(connection, null, sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            yield return Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, rows.GetValue);
        }
    }

    private static async Task<int> Execute(DbConnection connection, DbTransaction? transaction, string sql, (string Name, object Value)[] values)
    {
        await using var command = Command(connection, transaction, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the tests: literals, names of tables and columns, and parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
