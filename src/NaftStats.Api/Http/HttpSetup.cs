using System.Net;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using NaftStats.Api.Requests;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Http;

/// <summary>What holds for every request, whatever it asks.</summary>
internal static class HttpSetup
{
    private const string GraphQLPath = "/graphql";
    private const string PagesPath = "/releases";

    public static void AddHttp(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits").Get<ApiLimits>() ?? new ApiLimits();
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(limits.Seconds + 5));
        services.AddSingleton<ExecutionGate>();
        services.AddSingleton<AnswerExchange>();
        services.AddSingleton<RepeatedRequests>();
        services.AddSingleton<ClientLimit>();
        services.AddCors(cors => cors.AddDefaultPolicy(Cors));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/graphql-response+json"];
        });
    }

    public static void UseHttp(this WebApplication app)
    {
        var proxies = app.Configuration.GetSection("Proxies").Get<ProxySettings>() ?? new ProxySettings();
        if (proxies.Known.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(proxies));
        }

        // A program that is no page needs nothing of what follows: what is at hand is sent before it.
        app.UseWhen(context => IsGraphQL(context) && !IsPage(context), UseGraphQLHttp);
        app.Use(SecureAsync);
        app.UseExceptionHandler(failed => failed.Run(ProblemPages.WriteAsync));
        app.UseCors();
        app.UseWhen(context => IsGraphQL(context) && IsPage(context), UseGraphQLHttp);
        app.UseWhen(context => !IsGraphQL(context), others => others
            .UseStatusCodePages(pages => ProblemPages.WriteAsync(pages.HttpContext))
            .UseResponseCompression()
            .UseWhen(IsReleasePage, pages => pages.Use(pages.ApplicationServices.GetRequiredService<ClientLimit>().EnterAsync)));

        // Said here, so that what is at hand is sent before any route is looked for.
        app.UseRouting();
    }

    private static void UseGraphQLHttp(IApplicationBuilder graphQL)
    {
        var services = graphQL.ApplicationServices;
        if (services.GetService<TelemetrySettings>() is { TracedPercent: > 0 })
        {
            graphQL.Use(services.GetRequiredService<RequestTracing>().TraceAsync);
        }

        graphQL.Use(services.GetRequiredService<ClientLimit>().EnterAsync);
        graphQL.Use(services.GetRequiredService<RepeatedRequests>().AnswerAsync);
    }

    // Browsers say where a request of a page for another server comes from; the answer must then say who may read it.
    private static bool IsPage(HttpContext context) => context.Request.Headers.Origin.Count > 0;

    // A page about a release can need it to be loaded, so it counts as a request of GraphQL does.
    private static bool IsReleasePage(HttpContext context) => context.Request.Path.StartsWithSegments(PagesPath, StringComparison.Ordinal);

    // Answers of GraphQL come compressed from their cache; health must answer whoever asks.
    private static bool IsGraphQL(HttpContext context) => context.Request.Path == GraphQLPath;

    // Open data: any page may read it, and none may send a visitor's credentials along.
    private static void Cors(CorsPolicyBuilder policy) => policy
        .AllowAnyOrigin()
        .WithMethods("GET", "HEAD", "POST")
        .AllowAnyHeader()
        .WithExposedHeaders("ETag", "Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromDays(1));

    private static Task SecureAsync(HttpContext context, RequestDelegate next)
    {
        ResponseHeaders.Secure(context.Response.Headers);
        return next(context);
    }

    private static ForwardedHeadersOptions Forwarded(ProxySettings proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var known in proxies.Known)
        {
            if (known.Contains('/', StringComparison.Ordinal))
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
            }
            else
            {
                options.KnownProxies.Add(IPAddress.Parse(known));
            }
        }

        return options;
    }
}
