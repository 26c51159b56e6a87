using System.Diagnostics;
using System.Text;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.Execution;

public class LimitTests
{
    [Theory]
    [InlineData("{ book(id: 1) { author { books { author { name } } } } }", "5 levels of fields")]
    [InlineData("{ a: point { x y } b: point { x y } }", "6 fields")]
    [InlineData("{ a: point { b: x } }", "2 aliases")]
    [InlineData("{ point @skip(if: false) { x @skip(if: false) } }", "2 directives")]
    public async Task Refuses_what_asks_for_too_much(string query, string what)
    {
        var schema = Library.Create(o => (o.MaxDepth, o.MaxFields, o.MaxAliases, o.MaxDirectives) = (4, 5, what.StartsWith('2') ? 1 : 9, 1));
        string answer = await Library.AskAsync(query, schema: schema);
        Assert.Contains($"The operation selects {what}", answer, StringComparison.Ordinal);
        Assert.Contains("LIMIT_EXCEEDED", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task Refuses_what_costs_too_much(int first, bool isRefused)
    {
        var schema = Library.Create(o =>
        {
            o.MaxCost = 201;
            o.Cost = (_, field, arguments, below) => field == "books" ? (int)arguments["first"]! * (below + 1) : 1;
        });
        string answer = await Library.AskAsync($"query($n: Int) {{ books(first: $n) {{ id }} }}", $"{{\"n\": {(isRefused ? 101 : 100)}}}", schema: schema);
        Assert.Equal(isRefused, answer.Contains("The operation costs 202; the limit is 201.", StringComparison.Ordinal));
        Assert.NotEqual(0, first);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(100_000, false)]
    public async Task Gives_up_a_response_that_grows_too_large(int copies, bool isAnswered)
    {
        const int Limit = 1_000_000;
        Schema schema = Schema.Parse("type Query { items: [Item!]! small: Int } type Item { text: String }");
        var executable = ExecutableSchema.Create(
            schema,
            (_, _, field, _) => field switch { "items" => Enumerable.Repeat(new object(), copies).ToArray(), "small" => 1, _ => "twenty bytes of text" },
            options: new ExecutionOptions { MaxResponseSize = Limit });
        string answer = await Library.AskAsync("{ items { text } }", schema: executable);

        Assert.True(answer.Length <= Limit);
        Assert.Equal(isAnswered, answer.StartsWith("{\"data\":{\"items\":[{", StringComparison.Ordinal));
        Assert.Equal(!isAnswered, answer.Contains("The response is larger than the 1000000 bytes allowed.", StringComparison.Ordinal));
        Assert.Equal(!isAnswered, answer.Contains("LIMIT_EXCEEDED", StringComparison.Ordinal));
        Assert.Equal("""{"data":{"small":1}}""", await Library.AskAsync("{ small }", schema: executable));
    }

    [Fact]
    public async Task Tells_whether_a_document_was_at_hand()
    {
        ExecutableSchema schema = Library.Create();
        async Task<bool> WasPrepared(string query) => (await schema.ExecuteAsync(new GraphQLRequest(query), new System.Buffers.ArrayBufferWriter<byte>())).WasPrepared;

        // A text that comes once is not kept; the second time says that it comes again.
        Assert.False(await WasPrepared("{ point { x } }"));
        Assert.False(await WasPrepared("{ point { x } }"));
        Assert.True(await WasPrepared("{ point { x } }"));
        Assert.False(await WasPrepared("{ nope }"));
        Assert.False(await WasPrepared("{ nope }"));
    }

    public static TheoryData<string> Bombs => new()
    {
        FragmentBomb(40),
        "{ " + string.Concat(Enumerable.Range(0, 3000).Select(i => $"a{i}: __typename ")) + "}",
        "{ " + string.Concat(Enumerable.Repeat("__typename ", 14_000)) + "}",
        OverlapBomb(200),
        "{ ...F0 } " + string.Concat(Enumerable.Range(0, 2500).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")) + "fragment F2500 on Query { __typename }",
        "{ echo(nested: " + new string('[', 190) + new string(']', 190) + ") }",
        "{ echo(int: " + new string('9', 50_000) + ") }",
        "{ echo(text: \"" + new string('\\', 101) + "u{" + "\") }",
        "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
        "query(" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"$v{i}: Int ")) + ") { __typename }",
        "{ point { x " + string.Concat(Enumerable.Repeat("@skip(if: false) ", 2000)) + "} }",
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Hostile_documents_are_refused_quickly(string query)
    {
        ExecutableSchema schema = Library.Create();
        await Library.AskAsync("{ nope }", schema: schema);
        long before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        string answer = await Library.AskAsync(query, schema: schema);
        Assert.True(clock.ElapsedMilliseconds < 1000, $"{clock.ElapsedMilliseconds} ms");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000, "too much memory");
        Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selections_on_interfaces_do_not_multiply()
    {
        Schema schema = Schema.Parse(
            "type Query { n: N } interface N { n: N } " + string.Concat("ABCDEF".Select(name => $"type {name} implements N {{ n: N }} ")));
        var executable = ExecutableSchema.Create(schema, (_, _, _, _) => new object(), (_, _) => "A");
        string query = string.Concat(Enumerable.Repeat("{ n ", 24)) + "{ __typename }" + new string('}', 24);
        var clock = Stopwatch.StartNew();
        string answer = await Library.AskAsync(query, schema: executable);
        Assert.True(clock.ElapsedMilliseconds < 3000, $"{clock.ElapsedMilliseconds} ms");
        Assert.StartsWith("{\"data\":{\"n\":{\"n\":{\"n\":", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_that_mean_too_many_things_are_refused()
    {
        Schema schema = Schema.Parse(
            "type Query { n: N } interface N { n: N } type A implements N { n: N } type B implements N { n: N }");
        var executable = ExecutableSchema.Create(schema, (_, _, _, _) => new object(), (_, _) => "A");

        // Which of the fragments apply at a level depends on all the types above it: two to the power of the depth combinations.
        const int Levels = 22;
        var text = new StringBuilder("{ n { ...F0 } } ");
        for (int i = 0; i < Levels; i++)
        {
            text.Append($"fragment F{i} on N {{ n {{ ...F{i + 1} }} ... on A {{ n {{ ...G{i + 1}x1 }} }} }} ");
            for (int j = 1; j <= i; j++)
            {
                text.Append($"fragment G{i}x{j} on N {{ n {{ ...G{i + 1}x{j + 1} }} }} ");
            }
        }

        text.Append($"fragment F{Levels} on N {{ __typename }} ");
        for (int j = 1; j <= Levels; j++)
        {
            text.Append($"fragment G{Levels}x{j} on N {{ __typename }} ");
        }

        var clock = Stopwatch.StartNew();
        string answer = await Library.AskAsync(text.ToString(), schema: executable);
        Assert.True(clock.ElapsedMilliseconds < 3000, $"{clock.ElapsedMilliseconds} ms");
        Assert.Contains("LIMIT_EXCEEDED", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cache_of_documents_stays_bounded_and_right()
    {
        ExecutableSchema schema = Library.Create(o => o.MaxCachedDocuments = 10);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal("{\"data\":{\"a" + i + "\":{\"x\":3}}}", await Library.AskAsync($"{{ a{i}: point {{ x }} }}", schema: schema));
            Assert.Equal("""{"data":{"point":{"x":3}}}""", await Library.AskAsync("{ point { x } }", schema: schema));
        }
    }

    private static string FragmentBomb(int levels)
    {
        var text = new StringBuilder("{ broken { ...F0 } } ");
        for (int i = 0; i < levels; i++)
        {
            text.Append($"fragment F{i} on Broken {{ a: strict {{ ...F{i + 1} }} b: strict {{ ...F{i + 1} }} }} ");
        }

        return text.Append($"fragment F{levels} on Broken {{ message }}").ToString();
    }

    private static string OverlapBomb(int size) =>
        "{ " + string.Concat(Enumerable.Range(0, size).Select(i => $"...F{i} ")) + "} "
        + string.Concat(Enumerable.Range(0, size).Select(i => $"fragment F{i} on Query {{ point {{ x y label }} broken {{ message }} ...F{(i + 1) % size} }} "));
}
