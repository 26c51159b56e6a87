using NaftStats.GraphQL.Driver;

// A server for conformance suites: every request brings its own schema.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 64 << 20);
WebApplication app = builder.Build();
app.MapGet("/health", () => Results.Json(new { status = "ok" }));
app.MapPost("/execute", Execution.HandleAsync);
app.Run();
