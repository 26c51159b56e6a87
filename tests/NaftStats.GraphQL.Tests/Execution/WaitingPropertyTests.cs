using System.Buffers;
using System.Text;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.Execution;

/// <summary>Whether values are at hand or have to be waited for, the response is the same, errors and their order included.</summary>
public class WaitingPropertyTests
{
    private static readonly Schema Schema = Schema.Parse("""
        type Query { node(id: Int!): Node }
        type Node {
          id: Int! mayFail: Int strictMayFail: Int! mayBeNull: Int
          node: Node strict: Node! missing: Node! nodes: [Node] strictNodes: [Node!]! items: [Node!] grid: [[Node!]]
        }
        """);

    private static readonly string[] Leaves = ["id", "mayFail", "strictMayFail", "mayBeNull"];
    private static readonly string[] Objects = ["node", "strict", "missing", "nodes", "strictNodes", "items", "grid"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Waiting_changes_nothing_in_the_response(int seed)
    {
        var random = new Random(seed);
        var atHand = ExecutableSchema.Create(Schema, b => b.Bind<QueryAtHand>("Query").Bind<NodeAtHand>("Node"), Options);
        var waiting = ExecutableSchema.Create(Schema, b => b.Bind<WaitingQuery>("Query").Bind<WaitingNode>("Node"), Options);
        int failed = 0;
        for (int i = 0; i < 400; i++)
        {
            string query = $"{{ a: node(id: {random.Next(100)}) {Select(random, 4)} b: node(id: {random.Next(100)}) {Select(random, 3)} }}";
            string expected = await Ask(atHand, query);
            Assert.Equal(expected, await Ask(waiting, query));
            failed += expected.Contains("\"errors\"", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(failed, 50, 390);
    }

    private static ExecutionOptions Options => new()
    {
        MaxFields = int.MaxValue,
        Timeout = TimeSpan.FromMinutes(1),
        OnResolverError = exception => [new ResolverError(exception.Message, "FAILED")],
    };

    private static string Select(Random random, int depth)
    {
        var fields = new StringBuilder("{ ");
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            // A response name for each, so that no two are merged.
            fields.Append(depth > 0 && random.Next(3) > 0
                ? $"f{i}: {Objects[random.Next(Objects.Length)]} {Select(random, depth - 1)} "
                : $"f{i}: {Leaves[random.Next(Leaves.Length)]} ");
        }

        return fields.Append('}').ToString();
    }

    private static async Task<string> Ask(ExecutableSchema schema, string query)
    {
        var output = new ArrayBufferWriter<byte>();
        await schema.ExecuteAsync(new GraphQLRequest(query), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static int Hash(int id, int salt) => (int)(((uint)id * 2654435761u) + ((uint)salt * 40503u) >> 8) & 0xFFFF;

    private static bool Rarely(int id, int salt) => Hash(id, salt) % 9 == 0;

    private static int Fail(int id, int salt) => Rarely(id, salt) ? throw new InvalidOperationException($"{salt} of {id} failed") : id;

    private static int? Absent(int id, int salt) => Rarely(id, salt) ? null : id;

    /// <summary>Some values are there at once, some soon, and some failures come before there is anything to wait for.</summary>
    private static Task<T> Wait<T>(int id, int salt, Func<T> value) => (Hash(id, salt + 100) % 4) switch
    {
        0 => Task.FromResult(value()),
        1 => Soon(value, 1),
        2 => Soon(value, 3),
        _ => Task.Run(value),
    };

    private static async Task<T> Soon<T>(Func<T> value, int yields)
    {
        for (int i = 0; i < yields; i++)
        {
            await Task.Yield();
        }

        return value();
    }

    private static IEnumerable<T> BreakingOff<T>(int id, T[] items)
    {
        foreach (T item in items)
        {
            yield return item;
        }

        Fail(id, 9);
    }

    internal sealed class QueryAtHand
    {
        public NodeAtHand GetNode(int id) => new(id);
    }

    internal sealed class WaitingQuery
    {
        public Task<WaitingNode> GetNode(int id) => Wait(id, 0, () => new WaitingNode(id));
    }

    internal sealed class NodeAtHand(int id)
    {
        public int Id => id;

        public int? MayFail => Fail(id, 1);

        public int StrictMayFail => Fail(id, 2);

        public int? MayBeNull => Absent(id, 3);

        public NodeAtHand? Node => Absent(id, 5) is { } other ? new(other + 1) : null;

        public NodeAtHand Strict => new(Fail(id, 6) + 2);

        public NodeAtHand?[] Nodes => [new(id + 3), Absent(id, 7) is { } other ? new(other + 4) : null, new(id + 5)];

        public NodeAtHand[] StrictNodes => [new(Fail(id, 8) + 6), new(id + 7)];

        public IEnumerable<NodeAtHand> Items => BreakingOff(id, new NodeAtHand[] { new(id + 8), new(id + 9) });

        public NodeAtHand[]?[] Grid => [[new(id + 10)], null, [new(id + 11), new(id + 12)]];

        public NodeAtHand Missing => Absent(id, 4) is { } other ? new(other + 13) : null!;
    }

    internal sealed class WaitingNode(int id)
    {
        public Task<int> Id => Wait(id, 0, () => id);

        public Task<int?> MayFail => Wait<int?>(id, 1, () => Fail(id, 1));

        public Task<int> StrictMayFail => Wait(id, 2, () => Fail(id, 2));

        public int? MayBeNull => Absent(id, 3);

        public Task<WaitingNode?> Node => Wait(id, 5, () => Absent(id, 5) is { } other ? new WaitingNode(other + 1) : null);

        public WaitingNode Strict => new(Fail(id, 6) + 2);

        public Task<WaitingNode?[]> Nodes =>
            Wait(id, 7, () => new[] { new(id + 3), Absent(id, 7) is { } other ? new WaitingNode(other + 4) : null, new(id + 5) });

        public WaitingNode[] StrictNodes => [new(Fail(id, 8) + 6), new(id + 7)];

        public IEnumerable<WaitingNode> Items => BreakingOff(id, new WaitingNode[] { new(id + 8), new(id + 9) });

        public Task<WaitingNode[]?[]> Grid => Wait(id, 10, () => new WaitingNode[]?[] { [new(id + 10)], null, [new(id + 11), new(id + 12)] });

        public Task<WaitingNode> Missing =>
            Wait(id, 4, () => Absent(id, 4) is { } other ? new WaitingNode(other + 13) : null!);
    }
}
