using NaftStats.Api.Contract;
using NaftStats.Api.Serving;
using NaftStats.GraphQL.Http;

var builder = WebApplication.CreateBuilder(args);
builder.AddReleases();
builder.AddContract();

var app = builder.Build();
app.MapGraphQL("/graphql");
await app.OpenReleaseAsync();
await app.RunAsync();
