using System.Runtime.InteropServices;

namespace NaftStats.Testing;

/// <summary>
/// The programs of the solution, as the build that the tests belong to has made them. With <c>NAFTSTATS_TEST_PROGRAMS</c>, the server and
/// the command line are those of a folder into which the server was published, as an operator has them.
/// </summary>
public static class BuiltProgram
{
    private static readonly string? Published = Environment.GetEnvironmentVariable("NAFTSTATS_TEST_PROGRAMS");

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>The server.</summary>
    public static string Api { get; } = Published is null ? PathOf("NaftStats.Api", "NaftStats.Api.dll") : Path.Combine(Published, "NaftStats.Api.dll");

    /// <summary>The command line.</summary>
    public static string Publishing { get; } = Published is null ? PathOf("NaftStats.Publishing", "naftstats.dll") : Path.Combine(Published, "publishing", "naftstats.dll");

    /// <summary>The tool that makes synthetic records.</summary>
    public static string Synthesis { get; } = PathOf("NaftStats.Synthesis", "NaftStats.Synthesis.dll");

    /// <summary>The runtime that runs the tests.</summary>
    public static string Host { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Starts one of them.</summary>
    public static RunningProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null) =>
        new(Host, [program, .. arguments], environment, folder);

    /// <summary>A file that the build of a project of the product makes.</summary>
    public static string PathOf(string project, string file) =>
        Repository.PathOf(Path.Combine("src", project, "bin", Configuration, "net10.0", file));
}
