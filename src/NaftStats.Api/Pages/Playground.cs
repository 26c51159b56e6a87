using NaftStats.Api.Http;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Pages;

/// <summary>What a browser gets at the address of GraphQL: GraphiQL where it was built, else, or where <c>plain</c> is asked, a plain page.</summary>
internal sealed class Playground(IWebHostEnvironment environment, PageExchange pages)
{
    private const string File = "assets/playground/index.html";

    // Its editor writes styles and runs workers of its own; all of them come from here.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Answers a browser; leaves everything else to GraphQL.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        // The form of the plain page asks for the answer itself, and says so by a parameter that no link to the playground has.
        if (!context.IsGraphQL() || !HttpMethods.IsGet(context.Request.Method) || !PageLanguage.WantsPage(context.Request) || context.Request.Query.ContainsKey("extensions"))
        {
            await next(context);
            return;
        }

        var headers = context.Response.Headers;
        (headers.Vary, headers.CacheControl) = (ResponseHeaders.Vary, ResponseHeaders.Revalidate);
        if (!context.Request.Query.ContainsKey("plain") && environment.WebRootFileProvider.GetFileInfo(File) is { Exists: true } built)
        {
            headers.ContentSecurityPolicy = Policy;
            context.Response.ContentType = PageExchange.Html;
            await context.Response.SendFileAsync(built, context.RequestAborted);
            return;
        }

        await pages.AnswerAsync<Portal.Pages.PlainPlayground>(
            context, PageLanguage.Of(context), null, _ => new(new PageContent(("Question", context.Request.Query["query"].ToString())) { Path = string.Empty }));
    }
}
