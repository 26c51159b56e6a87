using NaftStats.Api.Contract;
using NaftStats.Api.Serving;
using NaftStats.GraphQL.Http;

// Settings stand beside the program, whatever folder it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddReleases();
builder.AddContract();

var app = builder.Build();
app.MapGraphQL("/graphql");
await app.OpenReleaseAsync();
await app.RunAsync();
