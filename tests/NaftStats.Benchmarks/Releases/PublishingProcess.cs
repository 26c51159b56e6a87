using System.Diagnostics;
using System.Globalization;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Releases;

/// <summary>A fresh process of this program that does one thing of publishing once and tells what it took, as a first run does.</summary>
internal static class PublishingProcess
{
    private const double Megabyte = 1024 * 1024;

    // The command line collects garbage as a workstation does; this program, which is a server too, would not by itself.
    private static readonly Dictionary<string, string> LikeTheCommandLine = new() { ["DOTNET_gcServer"] = "0" };

    /// <summary>Starts the process and returns the numbers that it prints.</summary>
    public static async Task<double[]> Run(params string[] arguments)
    {
        await using var process = BuiltProgram.Start(typeof(PublishingProcess).Assembly.Location, arguments, LikeTheCommandLine);
        if (await process.WaitForExit() != 0)
        {
            throw new InvalidOperationException(process.Output);
        }

        return [.. process.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    /// <summary>Prints numbers for <see cref="Run"/>, and last the most memory that this process has taken of the machine, in megabytes.</summary>
    public static void Tell(params double[] numbers)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Join(' ', numbers.Append(process.PeakWorkingSet64 / Megabyte).Select(number => number.ToString(CultureInfo.InvariantCulture))));
    }
}
