using System.Globalization;
using NaftStats.Testing;

namespace NaftStats.Attacks.Fixture;

/// <summary>Publishes with the production command and starts production servers, and takes everything down at the end.</summary>
/// <param name="newDatabase">Gives the location of a database that is not there yet; null for SQLite files of this stage.</param>
public sealed class Stage(Func<string>? newDatabase = null) : IAsyncDisposable
{
    // Published, without what was corrected in a year that is closed: what attackers get then is what is attacked.
    private const int CorrectionsLeftOut = 4;

    // A slow machine is not what is attacked.
    private static readonly Dictionary<string, string> Patient = new() { ["Limits__RequestsPerSecond"] = "0", ["Limits__Seconds"] = "600" };

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _databases = [];
    private readonly List<ApiServer> _servers = [];

    /// <summary>A path below the temporary folder of this stage.</summary>
    public string PathOf(string name) => _folder.File(name);

    /// <summary>The location of a database of this stage.</summary>
    public string DatabaseOf(string name) => _databases.TryGetValue(name, out var location)
        ? location
        : _databases[name] = newDatabase?.Invoke() ?? PathOf($"{name}/naftstats.db");

    /// <summary>Publishes a seed-data folder; the report is left beside it, or beside a SQLite file.</summary>
    /// <param name="seedData">The folder.</param>
    /// <param name="database">The location of the database.</param>
    /// <param name="instant">The instant at which it says that it was published, as SOURCE_DATE_EPOCH; null for now.</param>
    /// <param name="options">Other options of the command.</param>
    /// <exception cref="InvalidOperationException">The command refused; the message has what it wrote.</exception>
    public static async Task Publish(string seedData, string database, long? instant = null, params string[] options)
    {
        var settings = instant is null ? null : new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = instant.Value.ToString(CultureInfo.InvariantCulture) };
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, ["publish", "-s", seedData, "-d", database, .. options], settings, Path.GetDirectoryName(seedData));
        if (await process.WaitForExit() is not (0 or CorrectionsLeftOut))
        {
            throw new InvalidOperationException($"Publishing {seedData} failed:\n{process.Output}");
        }
    }

    /// <summary>Starts a server.</summary>
    public async Task<ApiServer> Serve(string database)
    {
        var server = await ApiServer.Start(database, Patient);
        _servers.Add(server);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        _folder.Dispose();
    }
}
