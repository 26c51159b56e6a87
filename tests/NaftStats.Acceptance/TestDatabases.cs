using System.Globalization;
using NaftStats.Testing;
using Npgsql;

namespace NaftStats.Acceptance;

/// <summary>
/// Where the tests keep their releases: in SQLite files or, with <c>NAFTSTATS_TEST_DATABASE=postgresql</c>, in databases of a real
/// PostgreSQL. All tests hold on both; those with the trait <c>Database=Every</c>, whose outcome hangs on it, run on both in CI.
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

    /// <summary>A database that is not there yet.</summary>
    public TestDatabase New()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"naftstats{++_count}");
        var file = _folder.File($"{name}/naftstats.db");
        return _postgres is null ? new TestDatabase(file) : new TestDatabase(_postgres, name, Path.GetDirectoryName(file)!);
    }

    /// <summary>A copy of a database that nobody is connected to: publishing the same once more would take far longer.</summary>
    public async Task<TestDatabase> CopyOf(TestDatabase source)
    {
        var copy = New();
        if (_postgres is null)
        {
            File.Copy(source.Location, copy.Location);
        }
        else
        {
            await _postgres.Sql("postgres", "-c", $"CREATE DATABASE {copy.Name} TEMPLATE {source.Name}");
        }

        return copy;
    }
}
