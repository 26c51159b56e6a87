using NaftStats.Testing;

namespace NaftStats.Publishing.Tests.Import;

/// <summary>What the real command says of a record file.</summary>
internal static class ImportedFile
{
    public static Task<(int ExitCode, string Output)> Check(RecordSheet sheet) => Check(sheet.Text());

    public static async Task<(int ExitCode, string Output)> Check(string text)
    {
        using var folder = MiniSeedData.Create();
        await File.WriteAllTextAsync(folder.File(MiniSeedData.Records), text);
        return await Run("check", "-s", folder.Path);
    }

    /// <summary>Runs the program.</summary>
    public static Task<(int ExitCode, string Output)> Run(params string[] arguments) => ProgramWithin.Run(typeof(ReleaseBuilder).Assembly, arguments);

    /// <summary>Starts the program as a process, as a script does.</summary>
    public static async Task<(int ExitCode, string Output)> Start(params string[] arguments)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, arguments);
        return (await process.WaitForExit(), process.Output);
    }
}
