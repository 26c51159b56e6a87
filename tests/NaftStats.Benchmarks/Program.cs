using System.Globalization;
using NaftStats.Benchmarks.Measuring;
using NaftStats.Benchmarks.Releases;
using NaftStats.Benchmarks.Serving;

switch (args)
{
    case ["serve-bytes", var port, var file]:
        await SameBytesServer.ServeAlone(int.Parse(port, CultureInfo.InvariantCulture), file);
        break;
    case ["serve-bytes-with-standard-parts", var port, var file]:
        await SameBytesServer.ServeWithStandardParts(int.Parse(port, CultureInfo.InvariantCulture), file);
        break;
    case ["serve-by-library", var port, var folder, var server]:
        await LibraryServer.Serve(int.Parse(port, CultureInfo.InvariantCulture), folder, new Uri(server));
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
    case ["hostile", ..]:
        await HostileCost.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300);
        break;
    case ["pages", ..]:
        await PageCost.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300, args.ElementAtOrDefault(2));
        break;
    case ["memory", ..]:
        await MemoryOverTime.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10);
        break;
    default:
        Console.Error.WriteLine(
            """
            Measures the server and publishing. docs/performance.md explains it.

              first-answer [starts]         from the start of the process to the first answer
              redis-hit                     an answer found in Redis after a restart, beside one executed and one at hand
              hostile [generated]           processor time and memory of the real server for hostile requests
              pages [pages [database]]      processor time and weight of the pages of the portal that no cache has
              memory [minutes]              the memory of the real server under random questions
              large-releases                load time, memory and the time of a question, by the size of a release
              tabulation                    time and memory of tabulating all tables, by the number of records
              protection [runs]             time and memory of tabulating, protecting and auditing the shipped data
              serve-bytes <port> <file>     Kestrel with the bytes of a file, for peers/cached.sh; the same with the standard
                                            parts that the server is made of: serve-bytes-with-standard-parts
              serve-by-library <port> <folder> <url>
                                            GraphQL.NET and those parts alone, for the questions of a folder, for peers/executed.sh
            """);
        return 1;
}

return 0;
