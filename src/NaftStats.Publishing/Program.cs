using System.CommandLine;
using NaftStats.Publishing.Commands;

var root = new RootCommand("Publishes NaftStats releases from anonymised records.")
{
    CheckCommand.Create(),
    SynthesizeCommand.Create(),
    PublishCommand.Create(),
    VerifyCommand.Create(),
    AuditCommand.Create(),
    DiffCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
