using System.CommandLine;
using NaftStats.Releases;

namespace NaftStats.Publishing.Commands;

/// <summary>The options that several commands share.</summary>
internal static class CommandOptions
{
    /// <summary>The option that lets a release be published although a stored one is refused.</summary>
    public const string DespiteRefusedName = "--despite-refused";

    private const string FolderName = "seed-data";

    public static Option<string> SeedData() => new("--seed-data", "-s")
    {
        Description = "The folder with codelists, definitions, policy, publications and records. Default: seed-data in the working folder, else the one shipped with the program.",
        DefaultValueFactory = _ => Directory.Exists(FolderName) ? FolderName : Path.Combine(AppContext.BaseDirectory, FolderName),
    };

    public static Option<string> Database() => new("--database", "-d")
    {
        Validators =
        {
            result =>
            {
                if (!DatabaseLocation.IsKnown(result.GetValueOrDefault<string>()))
                {
                    result.AddError($"The database {DatabaseLocation.NotKnown}");
                }
            },
        },
        Description = "The database of releases: the path of a SQLite file, or a connection string of SQLite or PostgreSQL. Default: the environment variable ConnectionStrings__NaftStats, where a password is seen by nobody else, or a file of the user.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DatabaseLocation.Variable) is { Length: > 0 } location ? location : DatabaseLocation.Default,
    };

    public static Option<string?> AuditFolder() => new("--audit-folder")
    {
        Description = "The folder for the files of the audit report. Default: beside a SQLite database; the working folder for PostgreSQL.",
    };

    public static Option<string[]> DespiteRefused() => new(DespiteRefusedName)
    {
        Description = "A stored release that is refused, by its version: the new one is protected without what it told. May be given several times.",
        DefaultValueFactory = _ => [],
    };
}
