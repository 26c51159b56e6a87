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
return await root.Parse(args).InvokeAsync();
