using System.Globalization;

namespace NaftStats.Testing;

/// <summary>A real PostgreSQL on a free port with a database of its own.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Owner = "postgres";

    // PostgreSQL refuses to run as root; the package brings a user for it.
    private readonly bool _asOwner = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows();
    private readonly string _folder = Directory.CreateTempSubdirectory("naftstats-").FullName;
    private RunningProcess? _process;

    /// <summary>A PostgreSQL that is not started yet, on a port of its own.</summary>
    public PostgreSqlServer() => Port = FreePort.Next();

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The connection string of a role, or of the owner.</summary>
    public string ConnectionString(string database, string role = Owner) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={role};Password=secret-{role}");

    /// <summary>Makes the files where there are none, starts it and waits until it listens.</summary>
    public async Task Start()
    {
        if (!Directory.Exists(Path.Combine(_folder, "data")))
        {
            if (_asOwner)
            {
                await Run("chown", Owner, _folder);
            }

            await Run([.. Prefix, Tool.Find("initdb")!, "-D", Path.Combine(_folder, "data"), "-U", Owner, "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        }

        string[] command = [.. Prefix, Tool.Find("postgres")!, "-D", Path.Combine(_folder, "data"), "-p", Port.ToString(CultureInfo.InvariantCulture), "-h", "127.0.0.1", "-k", _folder, "-F"];
        _process = new RunningProcess(command[0], command[1..]);
        await _process.WaitFor("database system is ready to accept connections", TimeSpan.FromSeconds(60));
    }

    /// <summary>Ends it at once, as a machine that loses its power.</summary>
    public async Task Kill()
    {
        if (_process is not null)
        {
            await Run([.. Prefix, Tool.Find("pg_ctl")!, "stop", "-D", Path.Combine(_folder, "data"), "-m", "immediate"]);
            await _process.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>Runs <c>psql</c> as the owner and returns what it says.</summary>
    public Task<string> Sql(string database, params string[] arguments) => Run(
        [Tool.Find("psql")!, "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", Owner, "-d", database, .. arguments]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, true);
    }

    private string[] Prefix => _asOwner ? ["runuser", "-u", Owner, "--"] : [];

    private static async Task<string> Run(params string[] command)
    {
        await using var process = new RunningProcess(command[0], command[1..]);
        var code = await process.WaitForExit();
        return code == 0 ? process.Output : throw new InvalidOperationException($"{string.Join(' ', command)}: exit code {code}\n{process.Output}");
    }
}
