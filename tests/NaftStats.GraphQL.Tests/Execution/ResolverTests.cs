using System.Buffers;
using System.Text;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.Execution;

public class ResolverTests
{
    [Fact]
    public async Task Siblings_that_must_be_waited_for_are_waited_for_together()
    {
        Schema schema = Schema.Parse("type Query { a: Int b: Int c: Int }");
        var gate = new Gate();
        var executable = ExecutableSchema.Create(schema, b => b.Bind<Gate>("Query"));
        var output = new ArrayBufferWriter<byte>();
        await executable.ExecuteAsync(new GraphQLRequest("{ a b c }"), output, new Provider(gate)).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("""{"data":{"a":1,"b":2,"c":3}}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public async Task A_service_is_asked_for_once_in_a_request()
    {
        Schema schema = Schema.Parse("type Query { a: Int b: Int }");
        var provider = new Provider(new Counting());
        var executable = ExecutableSchema.Create(schema, b => b.Bind<Counting>("Query"));
        await executable.ExecuteAsync(new GraphQLRequest("{ a b x: a y: b }"), new ArrayBufferWriter<byte>(), provider);
        Assert.Equal(1, provider.Asked);
    }

    [Fact]
    public async Task One_function_can_answer_a_schema()
    {
        Schema schema = Schema.Parse("type Query { pet(name: String = \"Rex\"): Pet list: [Int!] } union Pet = Cat | Dog type Cat { age: Int! } type Dog { age: Int! }");
        var executable = ExecutableSchema.Create(
            schema,
            (source, type, field, arguments) => (type, field) switch
            {
                ("Query", "pet") => arguments["name"],
                ("Dog", "age") => ((string)source!).Length,
                _ => new object?[] { 1, null },
            },
            (_, _) => "Dog");
        var output = new ArrayBufferWriter<byte>();
        ExecutionResult result = await executable.ExecuteAsync(new GraphQLRequest("{ pet { ... on Dog { age } } list }"), output);
        Assert.StartsWith("""{"data":{"pet":{"age":3},"list":null},"errors":[""", Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
        Assert.Equal("Cannot return null for non-nullable field Query.list.", Assert.Single(result.Errors).Message);
        Assert.Equal(["list", 1], result.Errors[0].Path!);
    }

    private sealed class Gate
    {
        private readonly Barrier _all = new(3);

        public Task<int?> A() => PassAsync(1);

        public Task<int?> B() => PassAsync(2);

        public Task<int?> C() => PassAsync(3);

        private Task<int?> PassAsync(int value) => Task.Factory.StartNew(
            () =>
            {
                _all.SignalAndWait();
                return (int?)value;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    private sealed class Counting
    {
        public int? A(StringComparer comparer) => comparer.Compare("a", "b");

        public int? B(StringComparer comparer) => comparer.Compare("b", "a");
    }

    private sealed class Provider(object root) : IServiceProvider
    {
        public int Asked { get; private set; }

        public object? GetService(Type serviceType)
        {
            if (serviceType != typeof(StringComparer))
            {
                return serviceType == root.GetType() ? root : null;
            }

            Asked++;
            return StringComparer.Ordinal;
        }
    }
}
