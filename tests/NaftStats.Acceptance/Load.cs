using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>Clients that ask a server again and again, and everything that went wrong for them.</summary>
public sealed class Load : IDisposable
{
    private const int Clients = 4;

    // Hundreds of requests a second: more would only take the time of other tests.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly Task _clients;
    private int _answered;

    /// <summary>Begins to ask.</summary>
    /// <param name="server">Who is asked.</param>
    /// <param name="variant">Which of the many different requests is next.</param>
    /// <param name="check">Says what is wrong with a good answer, if anything.</param>
    public Load(Server server, Func<int> variant, Func<JsonElement, string?>? check = null) =>
        _clients = Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => Ask(server, variant, check))));

    /// <summary>One of many different requests with the same figures.</summary>
    public static string Path(int variant) => Server.PathOf(
        $$"""query Variant{{variant}} { release { version } indicator(code: "opgestarte-trajecten") { title table(by: ["region"]) { release { version } rows { region { code } value } } total: table { rows { value } } } }""");

    /// <summary>Waits for so many more answers.</summary>
    public async Task Requests(int count)
    {
        var end = Volatile.Read(ref _answered) + count;
        var watch = Stopwatch.StartNew();
        while (Volatile.Read(ref _answered) < end && _failures.IsEmpty)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4), "The server answers too slowly.");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends, and gives what went wrong.</summary>
    public async Task<IReadOnlyCollection<string>> Stop()
    {
        await _stopping.CancelAsync();
        await _clients;
        return _failures;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task Ask(Server server, Func<int> variant, Func<JsonElement, string?>? check)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                using var answer = await server.Send(HttpMethod.Get, Path(variant()));
                var body = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    _failures.Enqueue($"{answer.StatusCode}: {body}");
                }
                else if (check?.Invoke(JsonSerializer.Deserialize<JsonElement>(body).GetProperty("data")) is { } wrong)
                {
                    _failures.Enqueue(wrong);
                }

                Interlocked.Increment(ref _answered);
                await Task.Delay(Pause);
            }
            catch (HttpRequestException exception)
            {
                _failures.Enqueue(exception.Message);
            }
        }
    }
}
