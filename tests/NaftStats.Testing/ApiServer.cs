namespace NaftStats.Testing;

/// <summary>The real server, as a process on a free port.</summary>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly RunningProcess _process;

    private ApiServer(RunningProcess process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
    }

    /// <summary>A client whose relative addresses are the server's.</summary>
    public HttpClient Client { get; }

    /// <summary>The number by which the machine knows its process.</summary>
    public int Id => _process.Id;

    /// <summary>What the server has written so far.</summary>
    public string Output => _process.Output;

    /// <summary>Starts a server on a database and waits until it has a release to answer from.</summary>
    public static async Task<ApiServer> Start(string database, IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = await Listen(database, environment);
        try
        {
            await server.WaitFor("Serving release");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server on a database and waits until it listens, ready or not.</summary>
    public static async Task<ApiServer> Listen(string database, IReadOnlyDictionary<string, string>? environment = null)
    {
        var settings = new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__NaftStats"] = database,
        };
        var process = BuiltProgram.Start(BuiltProgram.Api, [], settings, Path.GetDirectoryName(BuiltProgram.Api));
        try
        {
            const string Listening = "Now listening on: ";
            var line = await process.WaitFor(Listening, TimeSpan.FromMinutes(4));
            return new ApiServer(process, new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim()));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the server to end, as an operator does, and waits until it has.</summary>
    public async Task<int> Stop()
    {
        await _process.Signal("TERM");
        return await _process.WaitForExit();
    }

    /// <summary>Waits until the server has written a text.</summary>
    public Task WaitFor(string text) => _process.WaitFor(text, TimeSpan.FromMinutes(4));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }
}
