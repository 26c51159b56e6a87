using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NaftStats.Testing;

namespace NaftStats.Acceptance.Portal;

/// <summary>What a browser finds at the address of GraphQL answers the questions of the README: GraphiQL, and the plain page.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class PlaygroundTests(ShippedData shipped, Browser browser)
{
    [ToolFact(Browser.Program, "npm")]
    public async Task GraphiQL_answers_has_the_examples_as_tabs_and_tells_what_a_field_is()
    {
        await using var visit = await browser.Visit(shipped.Server);
        var page = visit.Page;
        await page.GotoAsync("/graphql?query=" + Uri.EscapeDataString(await Question()));

        // Until the editor has the question there is nothing to execute.
        await Assertions.Expect(page.Locator(".graphiql-query-editor")).ToContainTextAsync("opgestarte-trajecten");
        await page.ClickAsync(".graphiql-execute-button");
        await Assertions.Expect(page.Locator(".result-window")).ToContainTextAsync("3807");
        Assert.True(await page.Locator("[role=tab]").CountAsync() >= 5);

        await page.GetByRole(AriaRole.Button, new() { Name = "Documentation Explorer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("Query");
        Assert.Empty(visit.Complaints);
    }

    [ToolFact(Browser.Program)]
    public async Task The_plain_page_answers_on_the_spot_and_without_script_on_a_page_of_its_own()
    {
        await using var visit = await browser.Visit(shipped.Server);
        await visit.Page.GotoAsync("/graphql?plain=1");
        await visit.Page.FillAsync("textarea", await Question());
        await visit.Page.ClickAsync("form[data-answer] button");
        await Assertions.Expect(visit.Page.Locator("#answer")).ToContainTextAsync("3807");
        Assert.Empty(visit.Complaints);

        await using var plain = await browser.Visit(shipped.Server, runsScript: false);
        await plain.Page.GotoAsync("/graphql?plain=1");
        await plain.Page.FillAsync("textarea", await Question());
        await plain.Page.ClickAsync("form[data-answer] button");
        Assert.Contains("3807", await plain.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> Question() => FirstQuestion().Match(await File.ReadAllTextAsync(Repository.PathOf("README.md"))).Groups["query"].Value;

    [GeneratedRegex("```graphql\\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstQuestion();
}
