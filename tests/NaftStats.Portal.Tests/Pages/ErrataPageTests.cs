using System.Text.RegularExpressions;
using NaftStats.Portal.Charts;
using NaftStats.Portal.Pages;
using NaftStats.Portal.Parts;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Tests.Pages;

/// <summary>A mistake that is known stands beside the figure, and all of them on the page of the release.</summary>
public sealed class ErrataPageTests
{
    private static readonly Release Touched = new(
        SmallPortal.Release.Identity,
        SmallPortal.Release.Catalogue with
        {
            Errata =
            [
                new Erratum(
                    "mechelen-2024", new DateOnly(2025, 3, 1), "De dienst", ["2024.1"], ["2024"], ["opgestarte-trajecten"], [new CategoryChoice("region", ["mechelen"])],
                    new LocalizedText("Mechelen is verkeerd geteld.", "Malines est mal compté.", "Mechelen was miscounted.")),
            ],
        },
        SmallPortal.Release.Policy,
        SmallPortal.Release.Cubes);

    [Fact]
    public async Task An_erratum_is_marked_at_its_figure_and_told_beside_the_table()
    {
        var html = await Selection("by=region");

        Assert.Single(Regex.Matches(html, "class=\"err\""));
        Assert.Matches("<th scope=\"row\">mechelen</th>\\s*<td [^>]*><a class=\"err\" href=\"#errata\"", html);
        Assert.Matches("<section id=\"errata\">.*#erratum-mechelen-2024.*Mechelen is verkeerd geteld\\. \\(De dienst\\)", html.ReplaceLineEndings(" "));
        Assert.Contains("Er is een erratum bij deze cijfers", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_it_does_not_touch_are_as_before() =>
        Assert.DoesNotContain("errat", await Selection("by=geslacht"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task The_page_of_a_release_lists_all_errata()
    {
        var html = await Page<ReleasePage>();

        Assert.Contains("<h3 id=\"erratum-mechelen-2024\">Erratum bij 2024 (2025-03-01, over release 2024.1)</h3>", html, StringComparison.Ordinal);
        Assert.Contains("Mechelen is verkeerd geteld. (De dienst)", html, StringComparison.Ordinal);
        Assert.Contains("geen fout in een gepubliceerd jaar bekend", await SmallPortal.Page<ReleasePage>(), StringComparison.Ordinal);
    }

    private static Task<string> Selection(string query)
    {
        var table = TableSelection.Select(Touched, Touched.Catalogue.FindIndicator("opgestarte-trajecten")!, TableQueryText.Parse(query).Query);
        return Page<IndicatorPage>(("Selection", new TableDescription(table, new DisseminationSettings())), ("Kind", ChartKind.Bar));
    }

    private static async Task<string> Page<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : PortalComponent
    {
        await using var renderer = new PageRenderer();
        return await renderer.PageAsync<TPage>(SmallPortal.Frame() with { Release = Touched }, parameters);
    }
}
