using System.Collections.Concurrent;
using Microsoft.Playwright;
using NaftStats.Testing;

namespace NaftStats.Acceptance.Portal;

/// <summary>Debian's Chromium. It starts with the first visit, so that tests that are skipped need none.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>The program.</summary>
    public const string Program = "chromium";

    // Milliseconds: tests of other projects run on the same cores.
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A visitor with cookies, permissions and memory of their own.</summary>
    /// <param name="server">The server that relative addresses are those of.</param>
    /// <param name="width">The width of the window in pixels.</param>
    /// <param name="isDark">True for one who reads light on dark.</param>
    /// <param name="runsScript">False for one whose browser runs no script.</param>
    public async Task<Visit> Visit(Server server, int width = 1280, bool isDark = false, bool runsScript = true)
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright ??= await Playwright.CreateAsync();

        // The servers of the tests are on this machine, which Chromium does not let pages from elsewhere frame.
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tool.Find(Program), Args = ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"] });
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = server.Client.BaseAddress!.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = runsScript,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(Patience);
        return new Visit(context, await context.NewPageAsync(), server.Client.BaseAddress);
    }

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>One visitor. It notes what no page of the portal may do: report an error, or ask another host for something.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    internal Visit(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            // That the page itself is one of an error is for the test to see.
            if (message.Type is "error" or "warning" && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
            {
                _complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != server.Authority)
            {
                _complaints.Enqueue($"{page.Url} asks {request.Url}");
            }
        };
    }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>What was wrong so far, each once.</summary>
    public IEnumerable<string> Complaints => _complaints.Distinct();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
