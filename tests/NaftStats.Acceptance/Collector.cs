using System.Globalization;
using System.Net;
using System.Text;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>Takes what a server sends by OTLP, as a collector does.</summary>
public sealed class Collector : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly HttpListener _listener = new();

    /// <summary>Listens on a free port.</summary>
    public Collector()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
    }

    /// <summary>The address that a server is told.</summary>
    public string Address { get; }

    /// <summary>Takes reports that come to a path until one of them holds all the texts, and gives it.</summary>
    public async Task<string> Next(string path, params string[] texts)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var context = await _listener.GetContextAsync().WaitAsync(patience.Token);
            using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
            var report = await reader.ReadToEndAsync(patience.Token);
            context.Response.Close();
            if (context.Request.Url!.AbsolutePath == path && texts.All(text => report.Contains(text, StringComparison.Ordinal)))
            {
                return report;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();
}
