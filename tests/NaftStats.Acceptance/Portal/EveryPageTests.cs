using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NaftStats.Testing;

namespace NaftStats.Acceptance.Portal;

/// <summary>What holds on every kind of page: axe finds nothing, nothing scrolls sideways, no error, no other host, no cookie, little weight.</summary>
[Collection(PortalCollection.Name)]
public sealed class EveryPageTests(ShippedData shipped, Browser browser)
{
    private const int MostBytes = 60 * 1024;

    private const string Contrast = """
        async () => (await axe.run(document, { runOnly: ["color-contrast"], resultTypes: ["violations"] })).violations.flatMap(found => found.nodes.map(node => `${found.help}: ${node.html}`))
        """;

    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    private static readonly string[] Pages =
    [
        "/nl", "/fr/themes/leerlingen", "/en/search?q=Mechelen", "/nl/indicators/opgestarte-trajecten?by=year", "/fr/indicators/aandeel-bso?by=year&by=region@provincie",
        "/en/indicators/opgestarte-trajecten?by=onderwijsvorm&by=geslacht&chart=grouped", "/nl/indicators/opgestarte-trajecten?by=region@provincie&by=year&chart=multiples&release=2024.1",
        "/nl/embed/indicators/opgestarte-trajecten?by=onderwijsvorm&release=2024.1", "/nl/publications", "/nl/publications/naft-cijferrapport-2024",
        "/fr/publications/naft-cijferrapport-2024/tables/alle-trajecten", "/en/releases/2024.1", "/fr/releases/2024.1/audit", "/nl/method", "/en/method/privacy",
        "/nl/indicators/opgestarte-traject", "/graphql?plain=1",
    ];

    [ToolFact(Browser.Program)]
    public async Task Axe_finds_nothing_in_light_or_dark_colours_and_it_fits_a_telephone_and_a_wide_window()
    {
        await using var visit = await browser.Visit(shipped.Server, 320);
        var page = visit.Page;
        var wrong = new List<string>();
        foreach (var path in Pages)
        {
            await page.SetViewportSizeAsync(320, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.getElementById('form')?.setAttribute('open', '')");
            Note(path, await page.RunAxe(Violations));
            await FitsAsync(path);
            await page.SetViewportSizeAsync(1400, 800);
            await FitsAsync(path);

            // Colours are what the dark differs in; axe is in the page by now.
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            wrong.AddRange((await page.EvaluateAsync<string[]>(Contrast)).Select(violation => $"{path}, dark: {violation}"));
        }

        Assert.Empty(wrong.Concat(visit.Complaints));
        Assert.Empty(await page.Context.CookiesAsync());

        void Note(string path, AxeResult found) => wrong.AddRange(found.Violations.Select(violation => $"{path}: {violation.Help}: {violation.Nodes[0].Html}"));

        async Task FitsAsync(string path)
        {
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            wrong.AddRange(over > 0 ? [$"{path} scrolls sideways by {over} pixels at {page.ViewportSize!.Width}."] : []);
        }
    }

    [Fact]
    public async Task With_all_that_it_needs_it_weighs_little()
    {
        var heavy = new List<string>();
        foreach (var path in Pages)
        {
            var (html, bytes) = await Portal.Read(shipped.Server, path);
            foreach (var part in Portal.Links(html, "link rel=\"(?:stylesheet|icon)\" href", "script src", "img src"))
            {
                bytes += (await Portal.Read(shipped.Server, part)).Bytes;
            }

            if (bytes > MostBytes)
            {
                heavy.Add($"{path}: {bytes} bytes");
            }
        }

        Assert.Empty(heavy);
    }
}
