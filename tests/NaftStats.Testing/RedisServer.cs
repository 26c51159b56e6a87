using System.Globalization;

namespace NaftStats.Testing;

/// <summary>A real Redis on a free port, which a test can kill, stop for a while and start again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private RunningProcess? _process;

    /// <summary>A Redis that is not started yet, on a port of its own.</summary>
    public RedisServer() => Port = FreePort.Next();

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The connection string.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Starts it, empty, and waits until it listens.</summary>
    public async Task Start(params string[] settings)
    {
        _process = new RunningProcess(
            Tool.Find("redis-server")!,
            ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--dir", _folder.Path, .. settings]);
        await _process.WaitFor("Ready to accept connections", TimeSpan.FromSeconds(30));
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task Kill()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>Makes it hang: it holds its connections and answers nothing.</summary>
    public Task Freeze() => _process!.Signal("STOP");

    /// <summary>Makes it go on after <see cref="Freeze"/>.</summary>
    public Task Thaw() => _process!.Signal("CONT");

    /// <summary>Runs a command of <c>redis-cli</c> and returns what it says.</summary>
    public async Task<string> Command(params string[] words)
    {
        await using var process = new RunningProcess(
            Tool.Find("redis-cli")!, ["-p", Port.ToString(CultureInfo.InvariantCulture), .. words]);
        await process.WaitForExit();
        return process.Output;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Kill();
        _folder.Dispose();
    }
}
