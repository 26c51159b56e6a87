using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using NaftStats.Testing;
using Npgsql;
using Xunit.Sdk;

namespace NaftStats.Releases.Tests;

/// <summary>Where releases can be kept.</summary>
public enum Provider
{
    Sqlite,
    PostgreSql,
}

/// <summary>The test runs on a SQLite file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Provider.Sqlite]];
}

/// <summary>The test runs on a real PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlAttribute : DataAttribute
{
    public PostgreSqlAttribute() => Skip = Tool.Missing("postgres", "initdb", "psql");

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Provider.PostgreSql]];
}

/// <summary>Databases for tests, each its own; the PostgreSQL is started by the first test that needs it.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<PostgreSqlServer>> _postgres = new(async () =>
    {
        var server = new PostgreSqlServer();
        await server.Start();
        return server;
    });

    private int _count;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A database that is not there yet.</summary>
    public async Task<Database> New(Provider provider)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"releases{Interlocked.Increment(ref _count)}");
        return provider == Provider.Sqlite
            ? new Database($"Data Source={_folder.File(name + ".db")};Pooling=False")
            : new Database($"{(await _postgres.Value).ConnectionString(name)};Pooling=False");
    }

    /// <summary>A database that an SQL script has made.</summary>
    public async Task<Database> Of(Provider provider, string script)
    {
        var database = await New(provider);
        if (provider == Provider.PostgreSql)
        {
            await (await _postgres.Value).Sql("postgres", "-c", $"CREATE DATABASE {new NpgsqlConnectionStringBuilder(database.ConnectionString).Database}");
        }

        await database.Execute(await File.ReadAllTextAsync(Repository.PathOf($"tests/NaftStats.Releases.Tests/Earlier/{script}.sql")));
        return database;
    }

    public async Task DisposeAsync()
    {
        if (_postgres.IsValueCreated)
        {
            await (await _postgres.Value).DisposeAsync();
        }

        _folder.Dispose();
    }
}

/// <summary>A database of releases, and a way past the program: as an operator, or a broken disk.</summary>
public sealed class Database(string connectionString)
{
    public string ConnectionString => connectionString;

    public ReleaseStore Store { get; } = new(connectionString);

    /// <summary>Opens a connection to which keys of other tables mean nothing.</summary>
    public async Task<DbConnection> Open()
    {
        DbConnection connection = DatabaseLocation.IsPostgreSql(connectionString)
            ? new NpgsqlConnection($"{connectionString};Options=-c session_replication_role=replica")
            : new SqliteConnection($"{connectionString};Foreign Keys=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs statements, and tells how many rows they changed.</summary>
    public async Task<int> Execute(string sql, params object[] values)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the tests: literals, names of tables and columns, and parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"@p{i}"), values[i]);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The only row of a table about a release, by column.</summary>
    public async Task<Dictionary<string, object>> Row(string table, string key, string version)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns of the tests.
        command.CommandText = $"""SELECT * FROM {table} WHERE "{key}" = '{version}'""";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        Assert.True(await rows.ReadAsync());
        return Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, rows.GetValue);
    }
}

/// <summary>The tests that share one PostgreSQL.</summary>
[CollectionDefinition(Name)]
public sealed class DatabasesCollection : ICollectionFixture<Databases>
{
    public const string Name = "Databases";
}
