using NaftStats.Portal.Parts;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Tests;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Tests.Pages;

/// <summary>The pages of a small release.</summary>
internal static class SmallPortal
{
    public static readonly Release Release = SmallRelease.Create();

    public static PageFrame Frame(string path = "", Language language = Language.Nl) => new(language, path, Release, "https://figures.example", "/naft.css", "/naft.js");

    public static TableDescription Describe(string indicator, string query)
    {
        var (asked, problems) = TableQueryText.Parse(query);
        Assert.Empty(problems);
        return new TableDescription(TableSelection.Select(Release, SmallRelease.IndicatorOf(indicator), asked), new DisseminationSettings());
    }

    public static Task<string> Page<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : PortalComponent => PageAt<TPage>("", parameters);

    public static async Task<string> PageAt<TPage>(string path, params (string Name, object? Value)[] parameters)
        where TPage : PortalComponent
    {
        await using var renderer = new PageRenderer();
        return await renderer.PageAsync<TPage>(Frame(path), parameters);
    }
}
