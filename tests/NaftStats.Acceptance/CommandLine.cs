using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>The publishing program, run as an operator does.</summary>
internal static class CommandLine
{
    /// <summary>Runs it, expects an exit code, and returns what it says on both streams.</summary>
    public static async Task<string> Run(int exitCode, params string[] arguments)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, arguments);
        var code = await process.WaitForExit();
        Assert.True(code == exitCode, $"Exit code {code}:\n{process.Output}");
        return process.Output;
    }
}
