using NaftStats.Testing;
using Spectre.Console;

namespace NaftStats.Publishing.Tests.Import;

/// <summary>What the real command says of a record file.</summary>
internal static class ImportedFile
{
    private static readonly SemaphoreSlim Turn = new(1);

    public static Task<(int ExitCode, string Output)> Check(RecordSheet sheet) => Check(sheet.Text());

    /// <summary>
    /// Runs the program within the process of the tests, one at a time: each of some seventy files that an import must judge would else
    /// start a program for a tenth of a second of work.
    /// </summary>
    public static async Task<(int ExitCode, string Output)> Check(string text)
    {
        using var folder = MiniSeedData.Create();
        await File.WriteAllTextAsync(folder.File(MiniSeedData.Records), text);
        await Turn.WaitAsync();
        var (output, error, console) = (Console.Out, Console.Error, AnsiConsole.Console);
        try
        {
            await using var said = new StringWriter();
            Console.SetOut(said);
            Console.SetError(said);
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(said) });
            var exitCode = (int)typeof(ReleaseBuilder).Assembly.EntryPoint!.Invoke(null, [(string[])["check", "-s", folder.Path]])!;
            return (exitCode, said.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            AnsiConsole.Console = console;
            Turn.Release();
        }
    }

    /// <summary>Starts the program, as a script does.</summary>
    public static async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, arguments);
        return (await process.WaitForExit(), process.Output);
    }
}
