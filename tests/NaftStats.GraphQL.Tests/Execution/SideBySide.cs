using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.Execution;

/// <summary>A schema of things that must be waited for, at once or one below the other.</summary>
internal static class SideBySide
{
    private static readonly Schema Schema = Schema.Parse("""
        type Query {
          row: Row! laterRow: Row
          rows: [Row!]! laterRows: [Row] lazyRows: [Row!]! grid: [[Row!]!]! cells: [Cell]! things: [Thing!]!
          broken: [Row!] log: [String!]!
        }
        type Mutation { step(id: Int!): Row! }
        interface Thing { wait: Int! }
        type Row implements Thing {
          id: Int! wait: Int! yield: Int! note(text: String!): String! row: Row! laterRow: Row! rows: [Row!]!
          linger: Int! stay: Int! late: Int early: Int lateStrict: Int!
        }
        type Cell implements Thing { wait: Int! }
        """);

    /// <summary>Asks, with resolvers that go on when as many as <paramref name="meeting"/> expects have come; a failure to meet is a timeout.</summary>
    public static async Task<string> AskAsync(string query, Meeting meeting, Action<ExecutionOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new ExecutionOptions
        {
            Timeout = TimeSpan.FromSeconds(30),
            OnResolverError = exception => exception is InvalidOperationException ? [new ResolverError(exception.Message, "BROKEN")] : null,
        };
        configure?.Invoke(options);
        var schema = ExecutableSchema.Create(
            Schema, b => b.Bind<Query>().Bind<Mutation>().Bind<Row>().Bind<Cell>(), options);
        var output = new ArrayBufferWriter<byte>();
        await schema.ExecuteAsync(new GraphQLRequest(query), output, new Services(meeting), cancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal interface IThing;

    internal sealed class Query(Log log)
    {
        public Row Row => new(0);

        public Row[] Rows => [new(0), new(1), new(2), new(3)];

        public IEnumerable<Row> LazyRows => Enumerable.Range(0, 4).Select(id => new Row(id));

        public Row[][] Grid => [[new(0), new(1)], [], [new(2)]];

        public ImmutableArray<Cell?> Cells => [new Cell(0), null, new Cell(2)];

        public IThing[] Things => [new Row(0), new Cell(1), new Row(2)];

        public IEnumerable<Row> Broken
        {
            get
            {
                yield return new Row(0);
                yield return new Row(1);
                throw new InvalidOperationException("no more rows");
            }
        }

        public IReadOnlyList<string> Log => [.. log.Entries];

        public async Task<Row?> LaterRow()
        {
            await Task.Yield();
            return new Row(0);
        }

        public async Task<IReadOnlyList<Row?>?> LaterRows()
        {
            await Task.Yield();
            return [new Row(0), null, new Row(2)];
        }
    }

    internal sealed class Mutation
    {
        public async Task<Row> Step(int id, Log log)
        {
            log.Add($"{id} begins");
            await Task.Yield();
            log.Add($"{id} ends");
            return new Row(id);
        }
    }

    internal sealed record Row(int Id) : IThing
    {
        public Row GetRow() => this;

        public Row[] GetRows() => [this, this];

        public string Note(string text, Log log)
        {
            log.Add($"{Id} {text}");
            return text;
        }

        public async Task<int> Wait(Meeting meeting, Log log, CancellationToken cancellationToken)
        {
            log.Add($"{Id} waits");
            await meeting.WaitAsync(cancellationToken);
            return Id;
        }

        public async Task<int> Yield(Meeting meeting, Log log, CancellationToken cancellationToken)
        {
            await Task.Yield();
            log.Add($"{meeting.Arrived}");
            cancellationToken.ThrowIfCancellationRequested();
            return Id;
        }

        public async Task<Row> LaterRow()
        {
            await Task.Yield();
            return this;
        }

        public async Task<int> Linger(Meeting meeting, CancellationToken cancellationToken)
        {
            await meeting.WaitAsync(cancellationToken, TimeSpan.FromMilliseconds(200));
            return Id;
        }

        public async Task<int> Stay(Meeting meeting, CancellationToken cancellationToken)
        {
            await meeting.WaitAsync(cancellationToken, Timeout.InfiniteTimeSpan);
            return Id;
        }

        public async Task<int?> Late(Meeting meeting, CancellationToken cancellationToken) => await LateStrict(meeting, cancellationToken);

        public async Task<int> LateStrict(Meeting meeting, CancellationToken cancellationToken)
        {
            await meeting.WaitAsync(cancellationToken);
            throw new InvalidOperationException($"late {Id}");
        }

        public Task<int?> Early(Meeting meeting, CancellationToken cancellationToken)
        {
            _ = meeting.WaitAsync(cancellationToken);
            throw new InvalidOperationException($"early {Id}");
        }
    }

    internal readonly record struct Cell(int Id) : IThing
    {
        public async ValueTask<int> Wait(Meeting meeting, CancellationToken cancellationToken)
        {
            await meeting.WaitAsync(cancellationToken);
            return 7;
        }
    }

    /// <summary>What resolvers did, in the order in which they did it.</summary>
    internal sealed class Log
    {
        private readonly Lock _lock = new();
        private readonly List<string> _entries = [];

        public IReadOnlyList<string> Entries
        {
            get
            {
                lock (_lock)
                {
                    return [.. _entries];
                }
            }
        }

        public void Add(string entry)
        {
            lock (_lock)
            {
                _entries.Add(entry);
            }
        }
    }

    private sealed class Services(Meeting meeting) : IServiceProvider
    {
        private readonly Log _log = new();
        private int _asked;

        public object? GetService(Type serviceType)
        {
            // Whoever asks twice for the same gets nothing: the engine keeps what it was given.
            if (serviceType == typeof(Log) || serviceType == typeof(Meeting))
            {
                Thread.Yield();
                int bit = serviceType == typeof(Log) ? 1 : 2;
                return (Interlocked.Or(ref _asked, bit) & bit) != 0 ? null : serviceType == typeof(Log) ? _log : meeting;
            }

            return serviceType == typeof(Query) ? new Query(_log) : null;
        }
    }
}
