using System.Buffers;
using System.Globalization;
using NaftStats.Benchmarks.Workloads;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>How many bytes a request of w2 allocates when its plan is warm: the same each time, and with new values of its variables (w5).</summary>
internal static class Allocation
{
    private const int WarmUp = 20_000;
    private const int Requests = 5_000;

    /// <summary>Measures and prints.</summary>
    public static async Task Print()
    {
        var workload = Workload.Named("w2");
        var execution = InProcess(workload);
        var engine = await OverHttp("engine", "/graphql", workload);
        var newVariables = await OverHttp("engine", "/graphql", Workload.Named("w5"));
        var kestrel = await OverHttp("kestrel", "/same-w2", workload);
        Line("w2, bytes allocated a request", "bytes");
        Line("---", "---:");
        Line("execution alone: variables parsed before, the response into a kept buffer", execution);
        Line("over HTTP: the engine, the same body each time", engine);
        Line("over HTTP: the engine, new values of the variables each time", newVariables);
        Line("over HTTP: Kestrel with the same body and the same bytes", kestrel);
        Line("over HTTP: the most that the engine adds to Kestrel", Math.Max(engine, newVariables) - kestrel);
    }

    private static void Line(string what, long bytes) => Line(what, bytes.ToString("N0", CultureInfo.InvariantCulture));

    private static void Line(string what, string bytes) => Console.WriteLine($"| {what} | {bytes} |");

    private static long InProcess(Workload workload)
    {
        var schema = BenchmarkSchema.Create();
        var output = new ArrayBufferWriter<byte>(1 << 16);
        var request = workload.Request;
        var before = 0L;
        for (var i = 0; i < WarmUp + Requests; i++)
        {
            if (i == WarmUp)
            {
                before = GC.GetAllocatedBytesForCurrentThread();
            }

            output.ResetWrittenCount();
            var answer = schema.ExecuteAsync(request, output);
            if (!answer.IsCompletedSuccessfully || !answer.Result.HasData)
            {
                throw new InvalidOperationException("The engine did not answer at once.");
            }
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;
    }

    private static async Task<long> OverHttp(string kind, string path, Workload workload)
    {
        await using var server = StartedServer.Benchmark(kind);
        await server.Listening(TimeSpan.FromSeconds(60));
        await Ask(server, path, workload, 0, WarmUp);
        await server.Allocated();
        var before = await server.Allocated();
        await Ask(server, path, workload, WarmUp, Requests);
        return (await server.Allocated() - before) / Requests;
    }

    private static async Task Ask(StartedServer server, string path, Workload workload, int first, int times)
    {
        for (var i = first; i < first + times; i++)
        {
            await server.Post(path, workload.FreshBody(i));
        }
    }
}
