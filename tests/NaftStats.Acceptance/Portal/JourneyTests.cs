using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NaftStats.Testing;

namespace NaftStats.Acceptance.Portal;

/// <summary>What people do on the portal, with a mouse, by keyboard and without script.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class JourneyTests(ShippedData shipped, Browser browser)
{
    private const string Indicator = "/indicators/opgestarte-trajecten?by=year";

    [ToolFact(Browser.Program)]
    public async Task From_the_front_page_three_clicks_lead_to_a_figure_with_its_definition_its_source_and_its_file_in_three_languages()
    {
        foreach (var (language, figure, definition) in new[]
        {
            ("nl", "3.807 trajecten", "eerste schakeling"), ("fr", "3 807 trajets", "Trajets individuels"), ("en", "3,807 trajecten", "trajecten"),
        })
        {
            await using var visit = await browser.Visit(shipped.Server);
            var page = visit.Page;
            await page.GotoAsync($"/{language}");
            await page.ClickAsync("#t-trajecten a");
            await page.ClickAsync($"tbody a[href='/{language}{Indicator}']");
            var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#files ~ table a"));

            Assert.Contains(figure, Spaces().Replace(await page.InnerTextAsync(".answer"), " "), StringComparison.Ordinal);
            Assert.Contains(definition, await page.InnerTextAsync(".aside section:first-child"), StringComparison.Ordinal);
            Assert.StartsWith($"/{language}/publications/naft-cijferrapport-2024/tables/", await page.GetAttributeAsync(".aside a[href*='/tables/']", "href"), StringComparison.Ordinal);
            Assert.Contains(",3807,", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
            Assert.EndsWith($"-{language}.csv", download.SuggestedFilename, StringComparison.Ordinal);
            Assert.Empty(visit.Complaints);
        }
    }

    [ToolFact(Browser.Program)]
    public async Task By_keyboard_alone_a_figure_is_searched_found_and_sorted()
    {
        await using var visit = await browser.Visit(shipped.Server);
        var page = visit.Page;
        await page.GotoAsync("/nl");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await Focused(page, "getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("q", await Focused(page, "id"));
        await page.Keyboard.TypeAsync("terug naar school");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=terug+naar+school");

        await TabTo(page, "dt a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/indicators/aandeel-terug-naar-school?**");

        await TabTo(page, "th[data-col] button");
        await page.Keyboard.PressAsync("Enter");
        var largestFirst = await Column(page);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await page.GetAttributeAsync("th[aria-sort]", "aria-sort"));
        Assert.Equal(largestFirst.Order(), await Column(page));
        Assert.Equal(largestFirst.OrderDescending(), largestFirst);
        Assert.Empty(visit.Complaints);
    }

    [ToolFact(Browser.Program)]
    public async Task Without_script_the_form_breaks_a_figure_down_and_nothing_is_missing()
    {
        await using var visit = await browser.Visit(shipped.Server, runsScript: false);
        var page = visit.Page;
        await page.GotoAsync("/nl" + Indicator);
        await page.ClickAsync("#form > summary");
        await page.SelectOptionAsync("#by-columns", "region@provincie");
        await page.ClickAsync("#form button");

        Assert.Equal("/nl/indicators/opgestarte-trajecten?by=year,region@provincie", new Uri(page.Url).PathAndQuery);
        Assert.Contains("Antwerpen", await page.InnerTextAsync(".split table thead"), StringComparison.Ordinal);
        Assert.Contains("Antwerpen", await page.Locator("figure.chart > svg").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.IsVisibleAsync("figure.chart > svg"));
        Assert.Equal(0, await page.Locator("button.copy").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [ToolFact(Browser.Program)]
    public async Task A_button_copies_each_text_that_is_there_to_be_taken()
    {
        await using var visit = await browser.Visit(shipped.Server);
        var page = visit.Page;
        await page.GotoAsync("/nl" + Indicator);
        var texts = await page.Locator("pre[id]").AllAsync();

        Assert.Equal("e1 e2 c1 c2 c3 c4 g1 l1 l2", string.Join(' ', await Task.WhenAll(texts.Select(text => text.GetAttributeAsync("id")))));
        foreach (var text in texts)
        {
            await text.Locator("+ button.copy").ClickAsync();
            await Assertions.Expect(text.Locator("+ button.copy")).ToHaveTextAsync("Gekopieerd");
            Assert.Equal(await text.TextContentAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }

        Assert.Empty(visit.Complaints);
    }

    [ToolFact(Browser.Program)]
    public async Task The_code_to_embed_shows_the_chart_in_a_page_of_another_origin_and_nothing_else_can_be_framed()
    {
        await using var visit = await browser.Visit(shipped.Server);
        var page = visit.Page;
        await page.GotoAsync("/fr" + Indicator);
        var code = string.Concat(await page.Locator("#e1, #e2").AllTextContentsAsync()).Replace("http://localhost:5000/", shipped.Server.Client.BaseAddress!.AbsoluteUri, StringComparison.Ordinal);
        await page.RouteAsync("http://krant.example/", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html>{code}<iframe name=page src='{page.Url}'></iframe>" }));
        await page.GotoAsync("http://krant.example/", new() { WaitUntil = WaitUntilState.Load });

        var chart = page.FrameLocator("iframe:not([name])").Locator("svg[role=img]");
        await Assertions.Expect(chart).ToBeVisibleAsync();
        Assert.Contains("3 807", Spaces().Replace((await chart.TextContentAsync())!, " "), StringComparison.Ordinal);
        Assert.True(await page.Locator("img").EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));
        Assert.Equal(0, await page.Frame("page")!.Locator(".masthead").CountAsync());
    }

    [Fact]
    public async Task The_front_page_is_in_the_language_that_the_reader_prefers()
    {
        foreach (var (accepted, language) in new[] { ("fr-BE,fr;q=0.9,en;q=0.8", "fr"), ("de,en;q=0.5", "en"), ("de", "nl") })
        {
            using var answer = await shipped.Server.Send(HttpMethod.Get, "/", ("Accept", "text/html"), ("Accept-Language", accepted));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("/" + language, answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    private static Task<string?> Focused(IPage page, string property) => page.EvaluateAsync<string?>($"document.activeElement.{property}");

    private static async Task TabTo(IPage page, string selector)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"document.activeElement.matches('{selector}')"))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key never reaches {selector}.");
    }

    private static Task<double[]> Column(IPage page) => page.EvaluateAsync<double[]>("[...document.querySelectorAll('table[data-sort] tbody tr')].map(row => +row.cells[1].dataset.v)");

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
