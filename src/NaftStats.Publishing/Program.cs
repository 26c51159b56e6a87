using System.CommandLine;
using NaftStats.Publishing.Commands;
using Spectre.Console;

// A file or a pipe has no width of its own: tables are not folded into that of a terminal.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 200;
}

var root = new RootCommand("Publishes NaftStats releases from anonymised records.")
{
    CheckCommand.Create(),
    PublishCommand.Create(),
    VerifyCommand.Create(),
    AuditCommand.Create(),
    DiffCommand.Create(),
    UpgradeCommand.Create(),
};
var command = root.Parse(args);

// A fault of the program must not look like an answer: it ends as one.
var code = await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
return command.Errors.Count > 0 ? ExitCode.WrongUse : code;
