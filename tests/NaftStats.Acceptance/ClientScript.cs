using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>A script of <c>clients</c>: a real client, run by Node and put to a server.</summary>
internal static class ClientScript
{
    private static readonly string Folder = Repository.PathOf("tests/NaftStats.Acceptance/clients");

    private static string? Node { get; } = FindNode();

    /// <summary>What keeps the scripts from running, or null.</summary>
    public static string? Missing { get; } =
        Node is null ? "Node is missing."
        : !Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")) ? "The npm packages are missing: run 'npm ci' in tests/NaftStats.Acceptance/clients."
        : null;

    /// <summary>Runs a script against a server and returns its last line; fails with all that it wrote.</summary>
    public static async Task<string> Run(string script, Server server)
    {
        Assert.True(Missing is null, Missing);
        var address = new Uri(server.Client.BaseAddress!, "/graphql").ToString();
        await using var process = new RunningProcess(Node!, [$"{script}.mjs", address], folder: Folder);
        var end = process.WaitForExit();
        await Task.WhenAny(end, Task.Delay(TimeSpan.FromMinutes(3)));
        var exitCode = end.IsCompleted ? await end : -1;
        Assert.True(exitCode == 0, $"{script}.mjs {(end.IsCompleted ? $"ended with {exitCode}" : "did not end")}:\n{process.Output}\nThe server wrote:\n{server.Output}");
        return process.Output.TrimEnd().Split('\n')[^1];
    }

    private static string? FindNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
            .FirstOrDefault(File.Exists);
}
