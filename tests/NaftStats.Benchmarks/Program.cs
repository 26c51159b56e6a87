using System.Globalization;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using NaftStats.Benchmarks.Measuring;
using NaftStats.Benchmarks.Releases;
using NaftStats.Benchmarks.Serving;
using NaftStats.Benchmarks.Workloads;
using NaftStats.Testing;

switch (args)
{
    case ["serve", "engine" or "kestrel", var port]:
        await BenchmarkServer.Serve(args[1], int.Parse(port, CultureInfo.InvariantCulture));
        break;
    case ["serve-bytes", var port, var file]:
        await SameBytesServer.Serve(int.Parse(port, CultureInfo.InvariantCulture), file);
        break;
    case ["bodies", var folder]:
        Directory.CreateDirectory(folder);
        foreach (var workload in Workload.All)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{workload.Name}.json"), workload.Body);
        }

        break;
    case ["allocation"]:
        await Allocation.Print();
        break;
    case ["processor-time", ..]:
        await ProcessorTime.Print(args.Length > 1 ? args[1..] : ["w1", "w2", "w3", "w5"]);
        break;
    case ["first-answer", ..]:
        await FirstAnswer.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 11);
        break;
    case ["large-releases"]:
        await LargeReleases.Print();
        break;
    case ["large-releases", "load", var database]:
        await LargeReleases.PrintLoad(database);
        break;
    case ["tabulation"]:
        await TabulationCost.Print();
        break;
    case ["tabulation", "records", var count]:
        TabulationCost.MakeRecords(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["tabulation", "run", var count]:
        TabulationCost.Tabulate(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["protection", "run"]:
        ProtectionCost.Protect();
        break;
    case ["protection", ..]:
        await ProtectionCost.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3);
        break;
    case ["redis-hit"]:
        await RedisAfterRestart.Print();
        break;
    case ["memory", ..]:
        await MemoryOverTime.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10);
        break;
    case ["steps", ..]:
        Steps(args[1..]);
        break;
    default:
        Console.Error.WriteLine(
            """
            Measures the GraphQL engine, the server and publishing. docs/performance.md explains it.

              steps --filter '*'            each step of a request, with BenchmarkDotNet; what follows goes to it
              allocation                    bytes allocated a request, in the process and over HTTP
              processor-time [workloads]    processor time a request in the process, with and without what HTTP adds
              first-answer [starts]         from the start of the process to the first answer
              redis-hit                     an answer found in Redis after a restart, beside one executed and one at hand
              memory [minutes]              the memory of the real server under random questions
              large-releases                load time, memory and the time of a question, by the size of a release
              tabulation                    time and memory of tabulating all tables, by the number of records
              protection [runs]             time and memory of tabulating, protecting and auditing the shipped data
              serve engine|kestrel <port>   a server for peers/run.sh
              serve-bytes <port> <file>     Kestrel with the bytes of a file, for peers/serving.sh
              bodies <folder>               the bodies of the requests, for peers/run.sh
            """);
        return 1;
}

return 0;

// By itself, so that a server does not load BenchmarkDotNet when it starts.
[MethodImpl(MethodImplOptions.NoInlining)]
static void Steps(string[] arguments) =>
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
        arguments, DefaultConfig.Instance.WithArtifactsPath(Repository.PathOf("artifacts/benchmarks")));
