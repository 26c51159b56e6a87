using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NaftStats.GraphQL.Http;
using NaftStats.Testing;

namespace NaftStats.GraphQL.Tests.Http;

/// <summary>The example of the engine's README, word for word.</summary>
public class ReadmeTests
{
    private const string Sdl = "type Query { greeting(name: String!, times: Int = 1): [Greeting!]! } type Greeting { text: String! }";

    [Fact]
    public async Task The_example_answers_as_it_says()
    {
        string readme = await File.ReadAllTextAsync(Repository.PathOf("src/NaftStats.GraphQL/README.md"));
        Assert.Contains($"const string sdl = \"{Sdl}\";", readme, StringComparison.Ordinal);
        Assert.Contains("bindings => bindings.Bind<Query>().Bind<Greeting>()", readme, StringComparison.Ordinal);

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddScoped<Query>();
        builder.Services.AddGraphQL(Sdl, bindings => bindings.Bind<Query>().Bind<Greeting>());
        await using WebApplication app = builder.Build();
        app.MapGraphQL("/graphql");
        await app.StartAsync();

        using var client = new HttpClient();
        using HttpResponseMessage response = await client.PostAsJsonAsync(app.Urls.First() + "/graphql", new { query = "{ greeting(name: \"Mies\") { text } }" });
        string answer = await response.Content.ReadAsStringAsync();
        Assert.Contains($"`{{ greeting(name: \"Mies\") {{ text }} }}` answers `{answer}`", readme, StringComparison.Ordinal);
    }

    public sealed class Query
    {
        public IEnumerable<Greeting> Greeting(string name, int? times) => Enumerable.Repeat(new Greeting($"Dag {name}"), times ?? 0);
    }

    public readonly record struct Greeting(string Text);
}
