using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;

namespace NaftStats.Statistics.Selection;

/// <summary>
/// Turns what a person asks, a breakdown and filters, into a table that picks cells of a release.
/// </summary>
public static class TableSelection
{
    /// <summary>The table of <paramref name="indicator"/> that <paramref name="query"/> asks for.</summary>
    /// <exception cref="ProblemsException">The question cannot be answered; all that is wrong with it is listed.</exception>
    public static SelectedTable Select(Release release, Indicator indicator, TableQuery query)
    {
        var (table, problems) = TrySelect(release, indicator, query);
        return table ?? throw new ProblemsException(problems.Count > 0 ? problems : [NearestTables.Problem(release, indicator, query)]);
    }

    /// <summary>The table of <paramref name="indicator"/> by <paramref name="by"/> where <paramref name="where"/>.</summary>
    /// <exception cref="ProblemsException">The question cannot be answered; all that is wrong with it is listed.</exception>
    public static SelectedTable Select(Release release, Indicator indicator, IReadOnlyList<string> by, IReadOnlyList<CategoryFilter> where) =>
        Select(release, indicator, new TableQuery { By = by, Where = where });

    /// <summary>The table, or what is wrong with the question; neither where the release does not hold the table.</summary>
    public static (SelectedTable? Table, IReadOnlyList<Problem> Problems) TrySelect(Release release, Indicator indicator, TableQuery query)
    {
        var question = Question.Read(release, indicator, query);
        var slices = Slices(question);
        var (implied, conflicts) = ImpliedCategories.Of(question, slices);
        if (question.Problems.Count + conflicts.Count > 0)
        {
            return (null, [.. question.Problems, .. conflicts]);
        }

        foreach (var axes in Levels(question, implied))
        {
            var search = new CubeSearch(release, indicator, axes, slices, implied);
            if (query.Share is { } within && TableFigures.Of(search) is not null && TableFigures.Shares(search, within) is null)
            {
                return (null, [TableProblems.NotHeld(search, within, "share")]);
            }

            if ((query.Share is null ? TableFigures.Of(search) : TableFigures.Shares(search, query.Share)) is { } figures)
            {
                var coarsened = axes.Where((axis, place) => question.LevelOf(place) is null && axis.Level != axis.Dimension.Finest);
                var isLatest = !question.Axes.Concat(question.Filters.Select(filter => new AskedAxis(filter.Dimension, null))).Any(asked => asked.Dimension.Code == Dimension.Year);
                return (new SelectedTable(search, figures, new TableChoices(query.Share, query.OfficialOnly, isLatest, [.. coarsened])), []);
            }
        }

        return (null, []);
    }

    private static List<TableSlice> Slices(Question question)
    {
        var slices = question.Filters
            .Where(filter => question.Axes.All(axis => axis.Dimension != filter.Dimension))
            .Select(filter => new TableSlice(filter.Dimension, filter.Level, filter.Places[0]))
            .ToList();
        var years = question.Release.Catalogue.Years;
        if (question.Axes.All(axis => axis.Dimension != years) && !slices.Exists(slice => slice.Dimension == years))
        {
            slices.Insert(0, new TableSlice(years, years.Finest, years.Finest.Categories.Count - 1));
        }

        return slices;
    }

    // The axes on every combination of levels that the question leaves open, the finest first; the first-named axis keeps its finest
    // level the longest. A dimension that others imply is no axis of a cube, so its level changes nothing.
    private static IEnumerable<IReadOnlyList<TableAxis>> Levels(Question question, Implications implied)
    {
        var most = question.Release.Cubes.Max(cube => cube.Shape.Order);
        var open = question.Axes.Select((axis, place) => (axis, place)).Where(asked => asked.axis.Dimension.Code != Dimension.Year && !implied.Places.ContainsKey(asked.axis.Dimension.Code)).ToArray();
        if (open.Length > most)
        {
            return [];
        }

        IEnumerable<IReadOnlyList<TableAxis>> all = [[]];
        for (var place = 0; place < question.Axes.Count; place++)
        {
            var at = place;
            Level[] levels = question.LevelOf(at) is { } named ? [named]
                : Array.Exists(open, asked => asked.place == at) ? [.. question.Axes[at].Dimension.Levels.Where(level => !level.IsWhole)]
                : [question.Axes[at].Dimension.Finest];
            all = all.SelectMany(axes => levels.Select(level => (IReadOnlyList<TableAxis>)[.. axes, question.ToAxis(at, level)]));
        }

        return all;
    }
}
