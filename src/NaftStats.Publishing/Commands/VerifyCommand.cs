using System.CommandLine;
using NaftStats.Publishing.Reports;
using NaftStats.Statistics.Problems;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats verify</c>: puts the newest release beside every published table and fails on an unexplained difference.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var database = CommandOptions.Database();
        var details = new Option<bool>("--details") { Description = "Also print every figure that is hidden." };
        var command = new Command("verify", "Compare the newest release with every published table; exit 1 on an unexplained difference.") { database, details };
        command.SetAction((result, cancellationToken) => CommandRun.Run(() =>
            Verify(result.GetRequiredValue(database), result.GetValue(details), cancellationToken)));
        return command;
    }

    private static async Task Verify(string database, bool details, CancellationToken cancellationToken)
    {
        var release = await StoredRelease.LoadAsync(database, null, cancellationToken);
        Console.WriteLine($"Release {release.Identity.Version} beside the published tables:");
        var unexplained = PrintedComparison.Write(release, details);
        if (unexplained > 0)
        {
            throw new ProblemsException(new Problem("FIGURES_DIFFER", $"{unexplained} figures differ from the print without a known reason."));
        }
    }
}
