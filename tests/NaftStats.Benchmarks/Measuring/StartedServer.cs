using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>A server as a process of its own on a free port, and one connection to it.</summary>
internal sealed class StartedServer : IAsyncDisposable
{
    private readonly RunningProcess _process;
    private readonly HttpClient _client = new();
    private readonly int _port;

    private StartedServer(RunningProcess process, int port)
    {
        _process = process;
        _port = port;
        _client.BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    /// <summary>Starts the real server on a database, with settings beside its own.</summary>
    public static StartedServer Api(string database, IReadOnlyDictionary<string, string>? more = null)
    {
        var port = FreePort();
        var settings = new Dictionary<string, string>(more ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["ConnectionStrings__NaftStats"] = database,
        };
        return new StartedServer(BuiltProgram.Start(BuiltProgram.Api, [], settings, Path.GetDirectoryName(BuiltProgram.Api)), port);
    }

    /// <summary>Waits until the port is open. It asks again every millisecond: this is measured.</summary>
    public Task Listening(TimeSpan patience) => Until(IsListening, TimeSpan.FromMilliseconds(1), patience);

    /// <summary>Waits until it has a release to answer from: on an empty database it listens before it has published one.</summary>
    public async Task Ready(TimeSpan patience)
    {
        await Listening(patience);
        await Until(IsReady, TimeSpan.FromMilliseconds(50), patience);
    }

    private async Task Until(Func<Task<bool>> isSo, TimeSpan pause, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (_process.HasExited || watch.Elapsed > patience)
            {
                throw new InvalidOperationException($"The server does not listen, or has no release:\n{_process.Output}");
            }

            await Task.Delay(pause);
        }
    }

    private async Task<bool> IsReady()
    {
        using var response = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return response.IsSuccessStatusCode;
    }

    // A refused connection is no exception here: a thousand of them would take the time of the server that is measured.
    private async Task<bool> IsListening()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, _port) };
        var done = new TaskCompletionSource();
        attempt.Completed += (_, _) => done.SetResult();
        if (socket.ConnectAsync(attempt))
        {
            await done.Task;
        }

        return attempt.SocketError == SocketError.Success;
    }

    /// <summary>Posts a body and returns the whole answer.</summary>
    public async Task<string> Post(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return answer.Contains("\"data\"", StringComparison.Ordinal) ? answer : throw new InvalidOperationException(answer);
    }

    /// <summary>Asks for a path and returns the whole answer, which must be one with data.</summary>
    public async Task<string> Get(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var answer = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return answer.StartsWith("{\"data\"", StringComparison.Ordinal) && !answer.Contains("\"errors\"", StringComparison.Ordinal) ? answer : throw new InvalidOperationException(answer);
    }

    /// <summary>Asks for a path and reads whatever comes, as long as the server is well.</summary>
    public async Task Ask(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        await response.Content.ReadAsByteArrayAsync();
        if ((int)response.StatusCode >= 500)
        {
            throw new InvalidOperationException($"{path}: {response.StatusCode}");
        }
    }

    /// <summary>The memory that the process takes of the machine now, and the most that it has taken, in bytes.</summary>
    public (long Now, long Peak) Memory()
    {
        using var process = Process.GetProcessById(_process.Id);
        return (process.WorkingSet64, process.PeakWorkingSet64);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
