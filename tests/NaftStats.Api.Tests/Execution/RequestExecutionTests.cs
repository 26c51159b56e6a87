using System.Text;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using Microsoft.Extensions.DependencyInjection;
using NaftStats.Api.Contract;
using NaftStats.Api.Execution;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Tests.Execution;

/// <summary>The work on a request ends as soon as it must, and a failure stays in its own field.</summary>
public sealed class RequestExecutionTests
{
    private const string Contract = """
        type Query { things: [Thing!]! some: [Thing!]! number: Float numbers: [Float] broken: Int one: Int count(of: [[Int!]!]! and: Int): Int }
        type Thing { name: String fault: String }
        """;

    [Fact]
    public async Task An_answer_that_becomes_too_large_ends_in_the_midst_of_a_list()
    {
        var root = new Root();
        var (answer, codes) = await Execute(root, "{ things { name } }", CancellationToken.None, 100);

        Assert.Equal(["LIMIT_EXCEEDED"], codes);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        Assert.InRange(root.Taken, 90, 100);
    }

    [Fact]
    public async Task A_fault_in_each_row_ends_the_work_long_before_the_last()
    {
        var (_, codes) = await Execute(new Root(), "{ some { fault } }", CancellationToken.None);

        Assert.Equal(["LIMIT_EXCEEDED"], codes);
    }

    [Theory]
    [InlineData("query ($lists: [[Int!]!]!) { a: count(of: $lists) b: count(of: $lists) }", 202, true)]
    [InlineData("query ($lists: [[Int!]!]!) { a: count(of: $lists) b: count(of: $lists) }", 201, false)]
    [InlineData("query ($one: Int!) { a: count(of: [[1, $one], [$one]]) }", 3, true)]
    [InlineData("query ($one: Int!) { a: count(of: [[1, $one], [$one]]) }", 2, false)]
    [InlineData("query ($one: Int) { a: count(of: [], and: $one) }", 2, true)]
    [InlineData("query ($one: Int) { a: count(of: [], and: $one) }", 1, false)]
    public async Task A_variable_is_as_many_values_as_it_holds_for_each_field_that_takes_it(string query, int values, bool isEnough)
    {
        // Two lists of fifty, and a number.
        int[] list = [.. Enumerable.Range(0, 50)];
        var (_, codes) = await Execute(
            new Root(), query, CancellationToken.None, values, new() { ["lists"] = new[] { list, list }, ["one"] = 1 });

        Assert.Equal(isEnough ? [] : ["LIMIT_EXCEEDED"], codes);
    }

    [Fact]
    public async Task A_client_that_hangs_up_ends_the_work_in_the_midst_of_a_list()
    {
        using var hangingUp = new CancellationTokenSource();
        var root = new Root { At = 50, Then = hangingUp.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Execute(root, "{ things { name } }", hangingUp.Token));
        Assert.InRange(root.Taken, 50, 51);
    }

    [Theory]
    [InlineData("number", "null")]
    [InlineData("broken", "null")]
    [InlineData("numbers", "[1,null,3]")]
    public async Task A_failure_is_an_error_of_its_field_and_spoils_no_other(string field, string value)
    {
        var (answer, codes) = await Execute(new Root(), $"{{ {field} one }}", CancellationToken.None);

        Assert.Equal(["INTERNAL"], codes);
        Assert.EndsWith($$$"""}],"data":{"{{{field}}}":{{{value}}},"one":1}}""", answer, StringComparison.Ordinal);
        Assert.Contains($"\"path\":[\"{field}\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    private static async Task<(string Answer, IEnumerable<string> Codes)> Execute(Root root, string query, CancellationToken cancellationToken, int values = 1_000, Dictionary<string, object?>? variables = null)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new ApiLimits { Values = values })
            .AddSingleton(root)
            .AddSingleton<RequestLanguage>()
            .AddGraphQL(graphQL => graphQL.AddSchema(Schema).AddBoundedExecution())
            .BuildServiceProvider();
        var executed = await services.GetRequiredService<RequestExecution>().ExecuteAsync(query, null, variables is null ? Inputs.Empty : new Inputs(variables), services, cancellationToken);
        return (Encoding.UTF8.GetString(executed.Body), executed.Errors.Select(ErrorShape.CodeOf));
    }

    private static Schema Schema(IServiceProvider services)
    {
        var builder = new SchemaBuilder { ServiceProvider = services };
        builder.Types.Include<Root>("Query");
        builder.Types.Include<Thing>();
        var schema = builder.Build(Contract);
        schema.ReplaceScalar(new FiniteFloat());
        return schema;
    }

    public sealed record Thing(string Name)
    {
        public string Fault => throw new ProblemsException(new Problem("FAULT", Name));
    }

    public sealed class Root
    {
        public int At { get; init; }

        public Action? Then { get; init; }

        public int Taken { get; private set; }

        public double Number { get; } = double.NaN;

        public IReadOnlyList<double?> Numbers { get; } = [1, double.PositiveInfinity, 3];

        public int Broken => Taken == 0 ? throw new InvalidOperationException("secret") : Taken;

        public int One { get; } = 1;

        public int Count(IReadOnlyList<IReadOnlyList<int>> of, int? and) => Taken + of.Count + (and ?? 0);

        public IEnumerable<Thing> Things => Enumerable.Range(0, 100_000).Select(Take);

        public IEnumerable<Thing> Some => Things.Take(500);

        private Thing Take(int number)
        {
            Taken = number + 1;
            if (Taken == At)
            {
                Then?.Invoke();
            }

            return new Thing("thing");
        }
    }
}
