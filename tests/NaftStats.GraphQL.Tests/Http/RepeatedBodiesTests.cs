using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NaftStats.GraphQL.Http;

namespace NaftStats.GraphQL.Tests.Http;

/// <summary>A body that comes again is found by its bytes. What comes back must be what it would have been without that.</summary>
public sealed class RepeatedBodiesTests : IAsyncLifetime
{
    private const int Times = 6;

    private readonly HttpClient _client = new();
    private readonly Counter _counter = new();
    private long _cost = 1;
    private WebApplication _application = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_counter);
        builder.Services.AddGraphQL(
            """
            type Query { next(add: [Int!], to: Shelf): String! plain: Int! }
            type Mutation { next(add: [Int!]): String! }
            input Shelf { name: String! = "none", sizes: [Int!] }
            """,
            bindings => bindings.Bind<Query>().Bind<Mutation>(),
            options =>
            {
                options.Cost = (_, _, _, below) => _cost + below;
                options.MaxCost = 100;
            });
        _application = builder.Build();
        _application.MapGraphQL();
        await _application.StartAsync();
        _client.BaseAddress = new Uri(_application.Urls.First());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task The_same_body_is_executed_each_time()
    {
        for (int i = 1; i <= Times; i++)
        {
            Assert.Equal($$$"""{"data":{"next":"{{{i}}}: 1,2 to Kast 3"}}""", await AskAsync(
                """{"query":"query($add: [Int!], $to: Shelf) { next(add: $add, to: $to) }","variables":{"add":[1,2],"to":{"name":"Kast","sizes":[3]}}}"""));
        }
    }

    [Fact]
    public async Task Bodies_that_differ_in_anything_are_told_apart()
    {
        string[] bodies =
        [
            """{"query":"query($add: [Int!]) { next(add: $add) }","variables":{"add":[1]}}""",
            """{"query":"query($add: [Int!]) { next(add: $add) }","variables":{"add":[2]}}""",
            """{"query":"query($add: [Int!]) { next(add: $add) }","variables":{"add":3}}""",
            """{"query":"query($add: [Int!]) { next(add: $add) }"}""",
            """{"query":"query A { next(add: 4) } query B { next(add: 5) }","operationName":"A"}""",
            """{"query":"query A { next(add: 4) } query B { next(add: 5) }","operationName":"B"}""",
            """{"query":"mutation { next(add: 6) }"}""",
            """{"query":"query($is: Boolean!) { plain @skip(if: $is) next(add: 7) @include(if: $is) }","variables":{"is":true}}""",
        ];
        string[] expected = ["1 to ", "2 to ", "3 to ", " to ", "4 to ", "5 to ", "6 changed", "7 to "];
        for (int i = 0; i < Times; i++)
        {
            for (int j = 0; j < bodies.Length; j++)
            {
                Assert.Equal($$$"""{"data":{"next":"{{{(i * bodies.Length) + j + 1}}}: {{{expected[j]}}}"}}""", await AskAsync(bodies[j]));
            }
        }
    }

    [Fact]
    public async Task What_can_change_between_requests_is_looked_at_each_time()
    {
        const string Body = """{"query":"{ plain }"}""";
        for (int i = 0; i < Times; i++)
        {
            Assert.Equal("""{"data":{"plain":7}}""", await AskAsync(Body));
        }

        using HttpResponseMessage other = await PostAsync(Body, "application/graphql-response+json", "application/json");
        Assert.Equal("application/graphql-response+json", other.Content.Headers.ContentType?.MediaType);
        using HttpResponseMessage wrongType = await PostAsync(Body, "application/json", "text/plain");
        Assert.Equal(415, (int)wrongType.StatusCode);
        using HttpResponseMessage wrongAccept = await PostAsync(Body, "text/html", "application/json");
        Assert.Equal(406, (int)wrongAccept.StatusCode);
        _cost = 101;
        Assert.Contains("The operation costs 101; the limit is 100.", await AskAsync(Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{ nope }"}""", "Cannot query field")]
    [InlineData("""{"query":"{ plain"}""", "Syntax Error")]
    [InlineData("""{"query":"query($add: [Int!]) { next(add: $add) }","variables":{"add":["x"]}}""", "Int cannot represent non-integer value")]
    [InlineData("""{"query":"{ plain }","operationName":"A"}""", "Unknown operation")]
    [InlineData("""{"query":7}""", "must be a string")]
    [InlineData("""{}""", "has no \\u0022query\\u0022")]
    public async Task What_is_wrong_stays_wrong(string body, string problem)
    {
        string first = await AskAsync(body);
        Assert.Contains(problem.Replace("\\u0022", "\\\"", StringComparison.Ordinal), first, StringComparison.Ordinal);
        for (int i = 1; i < Times; i++)
        {
            Assert.Equal(first, await AskAsync(body));
        }
    }

    [Fact]
    public async Task A_document_means_the_same_however_it_is_spelled()
    {
        string[] spellings =
        [
            """{"query":"{ next(add: 1, to: {name: \"a\\\"b\"}) }"}""",
            """{"query":"{ next(add: 1, to: {name: \u0022a\\\u0022b\u0022}) }"}""",
            """{"query":"{\n\tnext(add: 1,\r\nto: {name: \"a\\\"b\"})\n}"}""",
            """{ "variables" : null , "query" : "\u007b next(add: 1, to: {name: \"a\\\"b\"}) \u007D" }""",
        ];
        for (int i = 0; i < Times; i++)
        {
            for (int j = 0; j < spellings.Length; j++)
            {
                Assert.Equal($$$"""{"data":{"next":"{{{(i * spellings.Length) + j + 1}}}: 1 to a\"b "}}""", await AskAsync(spellings[j]));
            }
        }
    }

    // Text that looks like the JSON of a known document must not be taken for it.
    [Fact]
    public async Task A_quoted_document_is_no_document()
    {
        for (int i = 0; i < Times; i++)
        {
            Assert.Equal("""{"data":{"plain":7}}""", await AskAsync("""{"query":"{ plain }"}"""));
            Assert.Contains("SYNTAX_ERROR", await AskAsync("""{"query":"\"{ plain }\""}"""), StringComparison.Ordinal);
            Assert.Contains("SYNTAX_ERROR", await AskAsync("""{"query":"\u0022{ plain }\u0022"}"""), StringComparison.Ordinal);
            Assert.Contains("SYNTAX_ERROR", await GetAsync("\"{ plain }\""), StringComparison.Ordinal);
            Assert.Equal("""{"data":{"plain":7}}""", await GetAsync("{ plain }"));
            Assert.Equal("""{"data":{"plain":7}}""", await GetAsync("\"Described.\" query { plain }"));
        }
    }

    [Fact]
    public async Task Half_of_a_pair_is_no_text()
    {
        Assert.Contains("not valid Unicode", await AskAsync("""{"query":"{ plain } # \ud800"}"""), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"plain":7}}""", await AskAsync("""{"query":"{ plain } # \ud83d\ude00"}"""));
    }

    [Fact]
    public async Task Many_clients_at_once_get_each_their_own_answer()
    {
        await Parallel.ForAsync(0, 600, async (i, _) =>
        {
            int number = i % 40;
            string body = """{"query":"query($add: [Int!]) { next(add: $add) }","variables":{"add":[""" + number + "]}}";
            Assert.EndsWith($": {number} to \"}}}}", await AskAsync(body), StringComparison.Ordinal);
        });
    }

    private async Task<string> AskAsync(string body)
    {
        using HttpResponseMessage response = await PostAsync(body, "application/json", "application/json");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> GetAsync(string query)
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri($"/graphql?query={Uri.EscapeDataString(query)}", UriKind.Relative));
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string accept, string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _client.SendAsync(request);
    }

    internal sealed record Shelf(string Name, IReadOnlyList<int>? Sizes);

    internal sealed class Counter
    {
        private int _count;

        public int Next() => Interlocked.Increment(ref _count);
    }

    internal sealed class Query
    {
        public int Plain => 7;

        public string Next(IReadOnlyList<int>? add, Shelf? to, Counter counter) =>
            $"{counter.Next()}: {string.Join(',', add ?? [])} to {(to is null ? "" : $"{to.Name} {string.Join(',', to.Sizes ?? [])}")}";
    }

    internal sealed class Mutation
    {
        public string Next(IReadOnlyList<int>? add, Counter counter) => $"{counter.Next()}: {string.Join(',', add ?? [])} changed";
    }
}
