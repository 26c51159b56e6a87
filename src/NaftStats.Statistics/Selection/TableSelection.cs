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
    /// <summary>Finds once what tables of a release read for the origin of every cell, so that no question waits for it.</summary>
    public static void Prepare(Release release) => PrintedCells.Of(release);

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
        var (table, problems) = Find(release, indicator, query, false);
        if (table is not null || problems.Count > 0 || release.Catalogue.FindDimension(Dimension.TrajectTypes) is not { } types || Names(query, types))
        {
            return (table, problems);
        }

        // Most crossings hold individual trajecten alone. Who asks for one need not know that: the table stands at them, and says so.
        var individual = new CategoryFilter(types.Code, [types.Finest.Categories[(int)TrajectType.Individueel].Code]);
        return (Find(release, indicator, query with { Where = [.. query.Where, individual] }, true).Table, []);
    }

    private static (SelectedTable? Table, IReadOnlyList<Problem> Problems) Find(Release release, Indicator indicator, TableQuery query, bool isIndividualOnly)
    {
        var question = Question.Read(release, indicator, query);
        var years = question.Filters.Select(filter => filter.Dimension).Concat(question.Axes.Select(axis => axis.Dimension)).Any(dimension => dimension == release.Catalogue.Years);
        var slices = Combinations(Slices(question, years));
        var (implied, conflicts) = ImpliedCategories.Of(question, slices.First());
        if (question.Problems.Count + conflicts.Count > 0)
        {
            return (null, [.. question.Problems, .. conflicts]);
        }

        foreach (var axes in Axes(question, implied))
        {
            foreach (var standing in slices)
            {
                var search = new CubeSearch(release, indicator, axes, standing, implied);
                if (TableFigures.Of(search) is not { } figures)
                {
                    continue;
                }

                if (query.Share is { } within && (figures = TableFigures.Shares(search, within)) is null)
                {
                    return (null, [TableProblems.NotHeld(search, within, "share")]);
                }

                var coarsened = axes.Where((axis, place) => question.Axes[place].Level is null && axis.Level != axis.Dimension.Finest && axis.Places.Count == axis.Level.Categories.Count);
                return (new SelectedTable(search, figures, new TableChoices(query.Share, query.OfficialOnly, !years, [.. coarsened], isIndividualOnly)), []);
            }
        }

        return (null, []);
    }

    private static bool Names(TableQuery query, Dimension dimension) =>
        query.By.Concat(query.Where.Select(filter => filter.Dimension)).Any(name => name.Split('@')[0] == dimension.Code);

    private static IEnumerable<IEnumerable<TableSlice>> Slices(Question question, bool hasYears)
    {
        var slices = question.Filters
            .Where(filter => question.Axes.All(axis => axis.Dimension != filter.Dimension))
            .Select(filter => filter.Levels.Select(kept => new TableSlice(filter.Dimension, kept.Level, kept.Places[0])));
        var years = question.Release.Catalogue.Years;
        return hasYears ? slices : slices.Prepend([new TableSlice(years, years.Finest, years.Finest.Categories.Count - 1)]);
    }

    // The first-named axis keeps its finest level the longest. A dimension that others imply is no axis of a cube, so its level changes
    // nothing; and no release holds a table of more dimensions than its largest.
    private static IEnumerable<IReadOnlyList<TableAxis>> Axes(Question question, Implications implied)
    {
        bool IsOpen(AskedAxis axis) => axis.Dimension.Code != Dimension.Year && !implied.Places.ContainsKey(axis.Dimension.Code);
        return question.Axes.Count(IsOpen) > question.Release.Cubes.Max(cube => cube.Shape.Order)
            ? []
            : Combinations(question.Axes.Select(axis => question.ToAxes(axis, IsOpen(axis))));
    }

    private static IEnumerable<IReadOnlyList<T>> Combinations<T>(IEnumerable<IEnumerable<T>> choices)
    {
        IEnumerable<IReadOnlyList<T>> all = [[]];
        foreach (var choice in choices)
        {
            var (before, next) = (all, choice.ToArray());
            all = before.SelectMany(chosen => next.Select(one => (IReadOnlyList<T>)[.. chosen, one]));
        }

        return all;
    }
}
