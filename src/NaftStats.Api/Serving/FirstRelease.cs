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

    /// <summary>Says what the first start does and how long it takes, before it does anything.</summary>
    public void Announce() => Console.WriteLine(
        $"First start: there is no release in {DatabaseLocation.WithoutPassword(location)} yet, so the shipped data are checked, protected, attacked and published. "
        + "That takes about a minute, once; later starts take some seconds. Until then every address answers that it is getting ready.");

    /// <summary>
    /// Publishes the seed data into the database. False where that failed; the program has said why on the error stream. Of several
    /// servers that start on one empty database, one publishes and the others fail here and find its release.
    /// </summary>
    public async Task<bool> TryPublishAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "publishing");
        var start = new ProcessStartInfo(Host(folder, out var library)) { UseShellExecute = false };
        if (library is not null)
        {
            start.ArgumentList.Add(library);
        }

        foreach (var argument in new[] { "publish", "--first-start", "--seed-data", seedData ?? Path.Combine(folder, "seed-data") })
        {
            start.ArgumentList.Add(argument);
        }

        // Arguments of a process are seen by every user of the machine, and the location can hold a password.
        start.Environment[DatabaseLocation.Variable] = location;

        DatabaseLocation.CreateFolder(location);
        using var process = Process.Start(start) ?? throw new FirstReleaseException("The publishing program could not be started.");
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(true);
            throw;
        }

        return process.ExitCode == 0;
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

/// <summary>The first release could not be published; the publishing program has said why on the error stream.</summary>
public sealed class FirstReleaseException(string message) : Exception(message);
