using NaftStats.Testing;

namespace NaftStats.Attacks.Fixture;

/// <summary>Publishes with the production command and starts production servers, and takes everything down at the end.</summary>
public sealed class Stage : IAsyncDisposable
{
    // A slow machine is not what is attacked.
    private static readonly Dictionary<string, string> Patient = new() { ["Limits__RequestsPerSecond"] = "0", ["Limits__Seconds"] = "600" };

    private readonly TemporaryFolder _folder = new();
    private readonly List<ApiServer> _servers = [];

    /// <summary>A path below the temporary folder of this stage.</summary>
    public string PathOf(string name) => _folder.File(name);

    /// <summary>Publishes a seed-data folder.</summary>
    /// <param name="seedData">The folder.</param>
    /// <param name="database">The path of the database.</param>
    /// <exception cref="InvalidOperationException">The command refused; the message has what it wrote.</exception>
    public static async Task Publish(string seedData, string database)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, ["publish", "-s", seedData, "-d", database]);
        if (await process.WaitForExit() != 0)
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
