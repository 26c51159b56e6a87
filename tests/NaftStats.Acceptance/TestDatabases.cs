using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NaftStats.Testing;
using Npgsql;

namespace NaftStats.Acceptance;

/// <summary>
/// Where the tests keep their releases: in SQLite files or, with <c>NAFTSTATS_TEST_DATABASE=postgresql</c>, in databases of a real
/// PostgreSQL. All tests hold on both.
/// </summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private const string Variable = "NAFTSTATS_TEST_DATABASE";

    private readonly TemporaryFolder _folder = new();
    private readonly PostgreSqlServer? _postgres = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "sqlite" => null,
        "postgresql" => new PostgreSqlServer(),
        var other => throw new InvalidOperationException($"{Variable} is \"{other}\". Write sqlite or postgresql."),
    };

    private int _count;

    /// <inheritdoc/>
    public Task InitializeAsync() => _postgres?.Start() ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_postgres is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _postgres.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>The location of a database that is not there yet: what <c>ConnectionStrings__NaftStats</c> takes.</summary>
    public string New()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"naftstats{++_count}");
        return _postgres?.ConnectionString(name) ?? _folder.File($"{name}/naftstats.db");
    }

    /// <summary>Opens a connection to a location, past the server, as an operator or a broken disk would.</summary>
    public async Task<DbConnection> Open(string location)
    {
        DbConnection connection = _postgres is null ? new SqliteConnection($"Data Source={location};Pooling=False") : new NpgsqlConnection($"{location};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
