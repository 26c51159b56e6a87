using NaftStats.Portal.Pages;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Pages;

/// <summary>The front page, the themes, the search and the method.</summary>
internal static class FrontPages
{
    public static void Map(RouteGroupBuilder routes, Language language)
    {
        routes.MapMethods("/", PagesSetup.Reading, (HttpContext context, PageExchange pages) =>
            pages.AnswerAsync<FrontPage>(context, language, null, _ => new(new PageContent())));

        routes.MapMethods("/themes/{code}", PagesSetup.Reading, (HttpContext context, string code, PageExchange pages) => pages.AnswerAsync<ThemePage>(context, language, null, served =>
        {
            var themes = served.Current.Catalogue.Themes;
            return new(new PageContent(("Theme", themes.FirstOrDefault(theme => theme.Code == code) ?? throw PagesSetup.Unknown("THEME_UNKNOWN", code, themes.Select(theme => theme.Code)))));
        }));

        routes.MapMethods("/search", PagesSetup.Reading, (HttpContext context, PageExchange pages) => pages.AnswerAsync<SearchPage>(
            context, language, null, _ => new(new PageContent(("Words", context.Request.Query["q"].ToString().Trim())))));

        routes.MapMethods("/method", PagesSetup.Reading, (HttpContext context, PageExchange pages) =>
            pages.AnswerAsync<MethodsPage>(context, language, null, _ => new(new PageContent())));

        routes.MapMethods("/method/{**name}", PagesSetup.Reading, (HttpContext context, string name, PageExchange pages) => pages.AnswerAsync<MethodPage>(context, language, null, _ =>
            new(new PageContent(("Document", MethodDocument.Find(name, language) ?? throw PagesSetup.Unknown("PAGE_UNKNOWN", name, MethodDocument.Originals))))));
    }
}
