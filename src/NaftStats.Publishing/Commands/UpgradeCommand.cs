using System.CommandLine;
using NaftStats.Releases;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats upgrade</c>: brings the tables of a database to the form of this program, when whoever runs it says so.</summary>
internal static class UpgradeCommand
{
    public static Command Create()
    {
        var database = CommandOptions.Database();
        var command = new Command("upgrade", "Bring the tables of a database to the form of this program. Releases stay as they are.") { database };
        command.SetAction((result, cancellationToken) => CommandRun.Run(() => Upgrade(result.GetRequiredValue(database), cancellationToken)));
        return command;
    }

    private static async Task Upgrade(string database, CancellationToken cancellationToken)
    {
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(database));
        if (!await store.UpgradeAsync(cancellationToken))
        {
            throw StoredRelease.None(database);
        }

        Console.WriteLine("The tables are those of this program.");
        foreach (var release in await store.ListAsync(cancellationToken))
        {
            Console.WriteLine(release.Refusal is null ? $"Release {release.Version} is kept." : $"Release {release.Version} is kept, and refused: {release.Refusal}");
        }
    }
}
