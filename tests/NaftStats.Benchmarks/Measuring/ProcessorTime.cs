using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using NaftStats.Benchmarks.Workloads;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Http;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>
/// The processor time of a request in the process, without a connection. Unlike time by the clock it stays the same when others use the
/// machine, so that a change of a tenth can be seen.
/// </summary>
internal static class ProcessorTime
{
    private const int Slices = 15;
    private const double Slice = 100e6;

    /// <summary>Measures and prints.</summary>
    public static async Task Print(IEnumerable<string> names)
    {
        Line("processor time a request, ns", "execution", "whole request without the connection");
        Line("---", "---:", "---:");
        foreach (string name in names)
        {
            var workload = Workload.Named(name);
            Line(name, Text(Execution(workload)), Text(await Request(workload)));
        }
    }

    private static void Line(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Text(double nanoseconds) => nanoseconds.ToString("N0", CultureInfo.InvariantCulture);

    private static double Execution(Workload workload)
    {
        var schema = BenchmarkSchema.Create();
        var output = new ArrayBufferWriter<byte>(1 << 16);
        var request = workload.Request;
        return Fastest(times =>
        {
            for (var i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                Complete(schema.ExecuteAsync(request, output));
            }
        });
    }

    private static async Task<double> Request(Workload workload)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddGraphQL(BenchmarkSchema.Text, BenchmarkSchema.Bind);
        await using var app = builder.Build();
        app.MapGraphQL("/graphql");
        RequestDelegate handle = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Single(e => e.DisplayName == "GraphQL").RequestDelegate!;
        var reader = new FreshReader(Encoding.UTF8.GetBytes(workload.FreshBody(FreshReader.First)));
        var writer = new DroppingWriter();
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Features.Set<IRequestBodyPipeFeature>(reader);
        context.Features.Set<IHttpResponseBodyFeature>(writer);
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = reader.Length;
        return Fastest(times =>
        {
            for (var i = 0; i < times; i++)
            {
                context.Response.Headers.Clear();
                if (!handle(context).IsCompletedSuccessfully)
                {
                    throw new InvalidOperationException("The request was not answered at once.");
                }
            }
        });
    }

    private static void Complete(ValueTask<ExecutionResult> answer)
    {
        if (!answer.IsCompletedSuccessfully || !answer.Result.HasData)
        {
            throw new InvalidOperationException("The engine did not answer at once.");
        }
    }

    // The fastest of many slices: what disturbs a slice only ever makes it slower. Before them, the runtime gets time to compile what is hot.
    private static double Fastest(Action<int> run)
    {
        const int WarmUps = 100;
        var times = 500;
        for (var i = 0; i < WarmUps; i++)
        {
            run(times);
            Thread.Sleep(20);
        }

        times = (int)(times * Slice / Of(run, times)) + 1;
        var fastest = double.MaxValue;
        for (var i = 0; i < Slices; i++)
        {
            fastest = Math.Min(fastest, Of(run, times) / times);
        }

        return fastest;
    }

    private static double Of(Action<int> run, int times)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        run(times);
        return Math.Max((Environment.CpuUsage.TotalTime - before).TotalNanoseconds, 1);
    }

    /// <summary>Gives the same body each time, but for the number in it that makes it a fresh one.</summary>
    private sealed class FreshReader(byte[] body) : PipeReader, IRequestBodyPipeFeature
    {
        /// <summary>The first number; each request counts it up.</summary>
        public const long First = 100_000_000;

        private readonly Memory<byte> _digits = body.AsSpan().IndexOf("f100000000:"u8) is >= 0 and var start ? body.AsMemory(start + 1, 9) : default;

        public int Length => body.Length;

        public PipeReader Reader => this;

        public override void AdvanceTo(SequencePosition consumed)
        {
        }

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
        }

        public override void CancelPendingRead()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => new(Result());

        public override bool TryRead(out ReadResult result)
        {
            var digits = _digits.Span;
            for (var i = digits.Length - 1; i >= 0 && ++digits[i] > '9'; i--)
            {
                digits[i] = (byte)'0';
            }

            result = Result();
            return true;
        }

        private ReadResult Result() => new(new ReadOnlySequence<byte>(body), isCanceled: false, isCompleted: true);
    }

    /// <summary>Takes a response and forgets it.</summary>
    private sealed class DroppingWriter : PipeWriter, IHttpResponseBodyFeature
    {
        private readonly byte[] _bytes = new byte[1 << 16];

        public Stream Stream => Stream.Null;

        public PipeWriter Writer => this;

        public override void Advance(int bytes)
        {
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => _bytes;

        public override Span<byte> GetSpan(int sizeHint = 0) => _bytes;

        public override void CancelPendingFlush()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

        public Task CompleteAsync() => Task.CompletedTask;

        public void DisableBuffering()
        {
        }

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
