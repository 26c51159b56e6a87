using System.Diagnostics;
using System.Runtime.InteropServices;
using NaftStats.Releases;

namespace NaftStats.Api.Serving;

/// <summary>
/// On the first start there is no release yet: the shipped seed data is published, by the publishing program in a
/// process of its own, so that no record ever enters the process that answers the public.
/// </summary>
public sealed class FirstRelease(string location, string? seedData)
{
    private const string Program = "naftstats";

    /// <summary>Publishes the seed data into the database.</summary>
    /// <exception cref="FirstReleaseException">Publishing failed; the program has said why on the error stream.</exception>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine($"First start: publishing the shipped data into {location}");
        var folder = Path.Combine(AppContext.BaseDirectory, "publishing");
        var start = new ProcessStartInfo(Host(folder, out var library)) { UseShellExecute = false };
        if (library is not null)
        {
            start.ArgumentList.Add(library);
        }

        foreach (var argument in new[] { "publish", "--database", location, "--seed-data", seedData ?? Path.Combine(folder, "seed-data") })
        {
            start.ArgumentList.Add(argument);
        }

        DatabaseLocation.CreateFolder(location);
        using var process = Process.Start(start) ?? throw new FirstReleaseException("The publishing program could not be started.");
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new FirstReleaseException($"Publishing the shipped data failed (exit code {process.ExitCode}). The server does not start without a release.");
        }
    }

    // The runtime that runs this server runs the publisher too, whether or not it is on the PATH.
    private static string Host(string folder, out string? library)
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        library = File.Exists(host) ? Path.Combine(folder, $"{Program}.dll") : null;
        return library is null ? Path.Combine(folder, OperatingSystem.IsWindows() ? $"{Program}.exe" : Program) : host;
    }
}
