using System.CommandLine;
using System.Globalization;
using NaftStats.Statistics.Dissemination.Differences;
using Spectre.Console;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats diff A B</c>: what release B changes against A, and where the change itself is a small group.</summary>
internal static class DiffCommand
{
    private const int MostWarnings = 20;

    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = "The version of the earlier release." };
        var after = new Argument<string>("after") { Description = "The version of the later release." };
        var database = CommandOptions.Database();
        var cells = new Option<bool>("--cells") { Description = "List every cell that changed." };
        var command = new Command("diff", "List what a release changes against an earlier one; warn where a shown figure changes by a small group.") { before, after, database, cells };
        command.SetAction((result, cancellationToken) => CommandRun.Run(() => Diff(
            result.GetRequiredValue(before), result.GetRequiredValue(after), result.GetRequiredValue(database), result.GetValue(cells), cancellationToken)));
        return command;
    }

    private static async Task Diff(string before, string after, string database, bool cells, CancellationToken cancellationToken)
    {
        var earlier = await StoredRelease.LoadAsync(database, before, cancellationToken);
        var later = await StoredRelease.LoadAsync(database, after, cancellationToken);
        var difference = ReleaseDifference.Of(earlier, later);
        Console.WriteLine($"Release {after} against {before}:");
        List("Years added", difference.YearsAdded);
        List("Years removed", difference.YearsRemoved);
        List("Tables added", difference.TablesAdded);
        List("Tables removed", difference.TablesRemoved);
        List("Errata added", [.. later.Catalogue.Errata.Select(erratum => erratum.Code).Except(earlier.Catalogue.Errata.Select(erratum => erratum.Code))]);
        if (difference.Changes.Count == 0)
        {
            Console.WriteLine("No cell that both releases have has changed.");
            return;
        }

        Summarize(["Year"], difference.Changes.GroupBy(change => change.Year), group => [group.Key]);
        Summarize(["Table", "Year"], difference.Changes.GroupBy(change => (change.Table, change.Year)), group => [group.Key.Table, group.Key.Year]);
        if (cells)
        {
            foreach (var change in difference.Changes)
            {
                Console.WriteLine(Describe(change));
            }
        }

        await Warn([.. difference.Changes.Where(change => change.IsSmallStep)], later.Policy.Threshold, cells ? int.MaxValue : MostWarnings);
    }

    private static void Summarize<TKey>(
        string[] names, IEnumerable<IGrouping<TKey, CellChange>> groups, Func<IGrouping<TKey, CellChange>, IEnumerable<string>> labels)
    {
        var table = new Table().AddColumns([.. names, "Hidden now", "Shown now", "Changed", "By a small group"]);
        foreach (var group in groups)
        {
            string Count(Func<CellChange, bool> which) => group.Where(which).Select(change => (change.Table, change.Year, string.Join('+', change.Categories))).Distinct().Count().ToString(CultureInfo.InvariantCulture);
            table.AddRow(
            [
                .. labels(group).Select(Markup.Escape),
                Count(change => change.Kind == CellChangeKind.Hidden), Count(change => change.Kind == CellChangeKind.Shown),
                Count(change => change.Kind == CellChangeKind.Changed), Count(change => change.IsSmallStep),
            ]);
        }

        AnsiConsole.Write(table);
    }

    private static async Task Warn(List<CellChange> small, int threshold, int most)
    {
        foreach (var change in small.Take(most))
        {
            await Console.Error.WriteLineAsync($"Warning: the change is itself a group of 1 to {threshold - 1}: {Describe(change)}");
        }

        if (small.Count > most)
        {
            await Console.Error.WriteLineAsync($"Warning: {small.Count - most} more such changes; --cells lists them.");
        }
    }

    private static void List(string name, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            Console.WriteLine($"{name} ({items.Count}): {string.Join(", ", items)}");
        }
    }

    private static string Describe(CellChange change) => string.Create(
        CultureInfo.InvariantCulture,
        $"{change.Table}, {change.Year}{(change.Categories.Count == 0 ? "" : ", " + string.Join(" + ", change.Categories))}, {change.Measure}: {Value(change.Before)} -> {Value(change.After)}");

    private static string Value(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "hidden";
}
