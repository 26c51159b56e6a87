using System.Diagnostics;
using System.Text.Json.Nodes;
using NaftStats.Testing;

namespace NaftStats.GraphQL.Conformance;

/// <summary>The reference implementation, running in a process of its own.</summary>
internal sealed class Oracle : IDisposable
{
    private static readonly string Folder = Repository.PathOf("tests/NaftStats.GraphQL.Conformance");

    private readonly Process _process;

    public Oracle()
    {
        _process = Process.Start(new ProcessStartInfo("node", "oracle.mjs")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>What keeps the oracle from running, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Defines a schema and gives the introspection query of the reference implementation.</summary>
    public string Define(string name, string sdl) =>
        (string)Ask(new JsonObject { ["define"] = name, ["sdl"] = sdl })["introspectionQuery"]!;

    /// <summary>Sends messages and gives the replies in the same order.</summary>
    public List<JsonNode> Ask(IReadOnlyList<JsonObject> messages)
    {
        // Written from another thread: with both pipes full, neither side would get on.
        var write = Task.Run(() =>
        {
            foreach (JsonObject message in messages)
            {
                _process.StandardInput.WriteLine(message.ToJsonString());
            }

            _process.StandardInput.Flush();
        });
        List<JsonNode> replies = [.. messages.Select(_ => JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The oracle ended."))!)];
        write.GetAwaiter().GetResult();
        return replies;
    }

    public JsonNode Ask(JsonObject message) => Ask([message])[0];

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static string? FindMissing()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")))
        {
            return "The npm packages are missing: run 'npm ci' in tests/NaftStats.GraphQL.Conformance.";
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(f => File.Exists(Path.Combine(f, "node")) || File.Exists(Path.Combine(f, "node.exe"))) ? null : "Node is missing.";
    }
}
