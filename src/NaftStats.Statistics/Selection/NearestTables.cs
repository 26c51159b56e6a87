using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Selection;

/// <summary>What a release holds in place of a table that it does not hold: only what can be asked, each tried.</summary>
internal static class NearestTables
{
    /// <summary>The code of the problem that a release holds no such table.</summary>
    public const string NotReleasedCode = "COMBINATION_NOT_RELEASED";

    private const int MostSuggested = 3;

    // A question that names more than this is answered without trying what is near it.
    private const int MostNamed = 8;

    /// <summary>The problem that a question without a fault finds no table.</summary>
    public static Problem Problem(Release release, Indicator indicator, TableQuery query)
    {
        string[] names = [.. query.By, .. query.Where.Select(filter => filter.Dimension)];
        var listed = Suggestion.And(names);
        var isTogether = names.Length > 1;
        return new Problem(
            NotReleasedCode,
            new LocalizedText(
                $"De release heeft geen tabel van \"{indicator.Code}\" naar {listed.Nl}{(isTogether ? " samen" : "")}.",
                $"La version n’a pas de tableau de « {indicator.Code} » selon {listed.Fr}{(isTogether ? " ensemble" : "")}.",
                $"The release holds no table of \"{indicator.Code}\" by {listed.En}{(isTogether ? " together" : "")}."),
            Remedy(release, indicator, query),
            new Place("by"));
    }

    private static LocalizedText Remedy(Release release, Indicator indicator, TableQuery query)
    {
        string[] near = query.By.Count + query.Where.Count > MostNamed ? [] :
        [
            .. Near(query)
                .Select(other => (Query: other, TableSelection.TrySelect(release, indicator, other).Table))
                .Where(tried => tried.Table is { } table && (table.Axes.Count > 0 || tried.Query.Where.Count > 0))
                .Select(tried => Describe(tried.Table!, tried.Query))
                .Distinct().Take(MostSuggested),
        ];
        if (near.Length == 0)
        {
            // Those that stand alone: each can be asked as it is named.
            var held = Breakdowns.Of(release, indicator);
            return TableProblems.Held(
            [
                .. held.Dimensions.Where(dimension => dimension.Code == Dimension.Year || held.All.Any(breakdown => breakdown.Axes.Count == 1 && breakdown.Axes[0].Dimension == dimension))
                    .Select(dimension => dimension.Code),
            ]);
        }

        var listed = Sentence.Or([.. near.Select(LocalizedText.Same)]);
        return new LocalizedText($"Ze heeft wel {listed.Nl}.", $"Elle a {listed.Fr}.", $"It holds {listed.En}.");
    }

    // The same dimensions on the levels that are held; then without one of the dimensions, or one of the filters.
    private static IEnumerable<TableQuery> Near(TableQuery query)
    {
        var free = query with { By = [.. query.By.Select(WithoutLevel)], Where = [.. query.Where.Select(filter => filter with { Dimension = WithoutLevel(filter.Dimension) })] };
        yield return free;
        for (var i = query.By.Count - 1; i >= 0; i--)
        {
            var left = WithoutLevel(query.By[i]);
            yield return free with
            {
                By = [.. free.By.Where(name => name != left)],
                Where = [.. free.Where.Where(filter => filter.Dimension != left)],
                Totals = [.. query.Totals.Where(name => name != left)],
                Share = query.Share == left ? null : query.Share,
            };
        }

        foreach (var filter in free.Where.Where(filter => !free.By.Contains(filter.Dimension)))
        {
            yield return free with { Where = [.. free.Where.Where(other => other != filter)], Share = query.Share == filter.Dimension ? null : query.Share };
        }
    }

    private static string Describe(SelectedTable table, TableQuery query)
    {
        var by = $"by [{string.Join(", ", table.Axes.Select(axis => $"\"{axis.Name}\""))}]";
        var where = query.Where.Where(filter => table.Axes.All(axis => axis.Dimension.Code != filter.Dimension)).Select(filter => $"\"{filter.Dimension}\"").ToArray();
        return where.Length == 0 ? by : $"{(table.Axes.Count == 0 ? "" : $"{by} ")}where [{string.Join(", ", where)}]";
    }

    private static string WithoutLevel(string name) => name.Split('@')[0];
}
