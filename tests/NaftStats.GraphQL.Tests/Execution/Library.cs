using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.Execution;

/// <summary>A small schema with something of everything, and classes bound to it.</summary>
internal static class Library
{
    public const string Sdl = """
        "What can be asked of the library."
        type Query {
          books(genre: Genre, first: Int = 10): [Book!]!
          book(id: ID!): Book
          search(filter: Filter!): [Item]!
          items: [Item!]!
          point: Point!
          broken: Broken
          slow(milliseconds: Int!): Int
          echo(int: Int, float: Float, text: String, flag: Boolean, id: ID, genres: [Genre!], nested: [[Int]]): String!
        }
        interface Item { id: ID! title: String! }
        type Book implements Item { id: ID! title: String! pages: Int price: Float genre: Genre! author: Author tags: [String!]! oldTitle: String @deprecated(reason: "use title") }
        type Film implements Item { id: ID! title: String! minutes: Int! }
        type Author { name: String! books: [Book!]! }
        type Point { x: Int! y: Float! label: String }
        type Broken { nullable: Int nonNull: Int! list: [Int!] nested: Broken strict: Broken! message: String throws: String throwsNonNull: String! throwsTwo: String }
        enum Genre { FICTION NON_FICTION }
        input Filter { text: String! = "a" genres: [Genre!] range: Range limit: Int = 5 }
        input Range { from: Int to: Int! }
        """;

    public static Schema Schema { get; } = Schema.Parse(Sdl);

    public static ExecutableSchema Create(Action<ExecutionOptions>? configure = null)
    {
        var options = new ExecutionOptions
        {
            OnResolverError = exception => exception switch
            {
                ArgumentException => [new ResolverError(exception.Message, "BAD_INPUT", new Dictionary<string, object?> { ["hint"] = "try 1" })],
                AggregateException several => [.. several.InnerExceptions.Select(e => new ResolverError(e.Message, "ONE_OF_MANY"))],
                _ => null,
            },
        };
        configure?.Invoke(options);
        return ExecutableSchema.Create(Schema, Bind, options);
    }

    public static void Bind(SchemaBindings bindings) => bindings
        .Bind<Query>().Bind<Book>().Bind<Film>().Bind<Author>().Bind<Point>().Bind<Broken>();

    public static IServiceProvider Services { get; } = new ServiceCollection().AddScoped<Greeter>().BuildServiceProvider();

    public static async Task<string> AskAsync(string query, string? variables = null, string? operationName = null, ExecutableSchema? schema = null)
    {
        var output = new ArrayBufferWriter<byte>();
        using JsonDocument? document = variables is null ? null : JsonDocument.Parse(variables);
        await (schema ?? Create()).ExecuteAsync(
            new GraphQLRequest(query, operationName, document?.RootElement ?? default), output, Services);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal sealed class Greeter
    {
        public string Greeting { get; } = "hello";
    }

    internal sealed class Query
    {
        private static readonly Author Writer = new("Elsschot");

        private static readonly ImmutableArray<Book> All =
        [
            new("1", "Kaas", 120, 9.5, Genre.Fiction, Writer),
            new("2", "Lijmen", null, null, Genre.Fiction, Writer),
            new("3", "Atlas", 300, 40, Genre.NonFiction, null),
        ];

        public Point Point => new(3, 4.5);

        public Broken Broken { get; } = new();

        public ImmutableArray<Book> Books(Genre? genre, int? first) =>
            [.. All.Where(b => genre is null || b.Genre == genre).Take(first ?? 0)];

        public ValueTask<Book?> GetBookAsync(string id) => new(All.FirstOrDefault(b => b.Id == id));

        public IEnumerable<IItem?> Search(Filter filter) =>
            All.Where(b => b.Title.Contains(filter.Text, StringComparison.OrdinalIgnoreCase)).Take(filter.Limit ?? 0).Append<IItem?>(null);

        public async Task<IReadOnlyList<IItem>> GetItems(Greeter greeter)
        {
            await Task.Yield();
            return [All[0], new Film("9", greeter.Greeting, 90)];
        }

        public async Task<int?> SlowAsync(int milliseconds, CancellationToken cancellationToken)
        {
            await Task.Delay(milliseconds, cancellationToken);
            return milliseconds;
        }

        public string Echo(int? @int, double? @float, string? text, bool? flag, string? id, IReadOnlyList<Genre>? genres, int?[]?[]? nested) =>
            JsonSerializer.Serialize(new { @int, @float, text, flag, id, genres = genres?.Select(g => g.ToString()), nested });
    }

    internal interface IItem
    {
        string Id { get; }

        string Title { get; }
    }

    internal enum Genre
    {
        Fiction,
        NonFiction,
    }

    internal sealed record Book(string Id, string Title, int? Pages, double? Price, Genre Genre, Author? Author) : IItem
    {
        public string[] Tags => [Title.ToUpperInvariant(), "b\"k"];

        public string? OldTitle => null;
    }

    internal sealed record Film(string Id, string Title, int Minutes) : IItem;

    internal sealed record Author(string Name)
    {
        public IEnumerable<Book> GetBooks() => [new Book("7", "Het dwaallicht", 50, 1, Genre.Fiction, this)];
    }

    internal readonly record struct Point(int X, double Y)
    {
        public string? Label => null;
    }

    internal sealed class Broken
    {
        public int? Nullable => null;

        public int NonNull => throw new ArgumentException("no number");

        public IEnumerable<int>? List => null;

        public Broken? Nested => new();

        public Broken Strict => this;

        public string? Message => "fine";

        public string? Throws => throw new InvalidOperationException("secret");

        public string ThrowsNonNull => throw new ArgumentException("bad \"x\"");

        public string? ThrowsTwo => throw new AggregateException(new ArgumentException("one"), new ArgumentException("two"));
    }

    internal sealed record Filter(string Text, IReadOnlyList<Genre>? Genres, Range? Range)
    {
        public int? Limit { get; set; }
    }

    internal sealed record Range(int? From, int To);
}
