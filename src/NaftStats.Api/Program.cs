using NaftStats.Api.Serving;

var builder = WebApplication.CreateBuilder(args);
builder.AddReleases();

var app = builder.Build();
await app.OpenReleaseAsync();
await app.RunAsync();
