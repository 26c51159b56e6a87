using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;

namespace NaftStats.Statistics.Selection;

/// <summary>
/// Turns what a person asks, a breakdown and filters, into a table that picks cells of a release.
/// </summary>
public sealed class TableSelection
{
    private readonly Release _release;
    private readonly Indicator _indicator;
    private readonly List<Problem> _problems = [];

    private TableSelection(Release release, Indicator indicator)
    {
        _release = release;
        _indicator = indicator;
    }

    /// <summary>The table of <paramref name="indicator"/> by <paramref name="by"/> where <paramref name="where"/>.</summary>
    /// <param name="release">The release.</param>
    /// <param name="indicator">One of its indicators.</param>
    /// <param name="by">The dimensions of the breakdown: a code alone means the finest level, <c>region@provincie</c> a coarser one.</param>
    /// <param name="where">The filters. A year in neither means the latest year.</param>
    /// <exception cref="ProblemsException">The question cannot be answered; all that is wrong with it is listed.</exception>
    public static SelectedTable Select(Release release, Indicator indicator, IReadOnlyList<string> by, IReadOnlyList<CategoryFilter> where)
    {
        var selection = new TableSelection(release, indicator);
        var axes = selection.ReadAxes(by);
        var filters = selection.ReadFilters(where);
        var (kept, slices) = selection.Apply(filters, axes);
        var implied = selection.ReadImplications(kept, slices);
        if (selection._problems.Count > 0)
        {
            throw new ProblemsException(selection._problems);
        }

        return new CubeSearch(release, indicator, kept, slices, implied).ToTable();
    }

    private List<(Dimension Dimension, Level Level)> ReadAxes(IReadOnlyList<string> by)
    {
        var axes = new List<(Dimension Dimension, Level Level)>();
        foreach (var name in by)
        {
            if (ReadName(name, "by") is not { } read)
            {
                continue;
            }

            var (dimension, level) = (read.Dimension, read.Level ?? read.Dimension.Finest);
            if (axes.Exists(axis => axis.Dimension == dimension))
            {
                _problems.Add(new Problem("DIMENSION_TWICE", $"\"{dimension.Code}\" is in by twice.", "Name every dimension once, on one level.", new Place("by")));
            }
            else if (level.IsWhole && dimension.Levels.Count > 1)
            {
                _problems.Add(new Problem(
                    "LEVEL_IS_WHOLE",
                    $"\"{name}\" is the whole and breaks nothing down.",
                    $"Leave it out, or name {Suggestion.List(NamesOf(dimension), "or")}.",
                    new Place("by")));
            }
            else
            {
                axes.Add((dimension, level));
            }
        }

        return axes;
    }

    private List<(Dimension Dimension, Level? Level, IReadOnlyList<string> In)> ReadFilters(IReadOnlyList<CategoryFilter> where)
    {
        var filters = new List<(Dimension Dimension, Level? Level, IReadOnlyList<string> In)>();
        foreach (var filter in where)
        {
            if (ReadName(filter.Dimension, "where") is not { } read)
            {
                continue;
            }

            if (filters.Exists(other => other.Dimension == read.Dimension))
            {
                _problems.Add(new Problem("FILTER_TWICE", $"\"{read.Dimension.Code}\" is filtered twice.", "Write one filter with all its categories.", new Place("where")));
                continue;
            }

            var known = true;
            foreach (var code in filter.In.Where(code => read.Dimension.FindCategory(code) is null))
            {
                known = false;
                _problems.Add(new Problem(
                    "CATEGORY_UNKNOWN",
                    $"\"{read.Dimension.Code}\" has no category \"{code}\".",
                    Suggestion.For(code, read.Dimension.Categories.Select(category => category.Code)),
                    new Place("where")));
            }

            if (known)
            {
                filters.Add((read.Dimension, read.Level, filter.In));
            }
        }

        return filters;
    }

    private (Dimension Dimension, Level? Level)? ReadName(string name, string place)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var code = at < 0 ? name : name[..at];
        if (_release.Catalogue.FindDimension(code) is not { } dimension)
        {
            _problems.Add(new Problem(
                "DIMENSION_UNKNOWN",
                $"There is no dimension \"{code}\".",
                Suggestion.For(code, Available().Select(known => known.Code)),
                new Place(place)));
            return null;
        }

        if (!dimension.Populations.Contains(_indicator.Population))
        {
            _problems.Add(new Problem(
                "DIMENSION_NOT_AVAILABLE",
                $"\"{code}\" is not known for \"{_indicator.Code}\".",
                $"This indicator has {Suggestion.List([.. Available().Select(known => known.Code)], "and")}.",
                new Place(place)));
            return null;
        }

        if (at < 0)
        {
            return (dimension, null);
        }

        if (dimension.FindLevel(name[(at + 1)..]) is { } level)
        {
            return (dimension, level);
        }

        _problems.Add(new Problem(
            "LEVEL_UNKNOWN",
            $"\"{code}\" has no level \"{name[(at + 1)..]}\".",
            $"Its levels are {Suggestion.List(NamesOf(dimension), "and")}.",
            new Place(place)));
        return null;
    }

    private (List<TableAxis> Axes, List<TableSlice> Slices) Apply(
        List<(Dimension Dimension, Level? Level, IReadOnlyList<string> In)> filters, List<(Dimension Dimension, Level Level)> axes)
    {
        var kept = axes.ConvertAll(axis => new TableAxis(axis.Dimension, axis.Level, [.. Enumerable.Range(0, axis.Level.Categories.Count)]));
        var slices = new List<TableSlice>();
        foreach (var (dimension, level, codes) in filters)
        {
            var axis = kept.FindIndex(candidate => candidate.Dimension == dimension);
            if (axis >= 0)
            {
                kept[axis] = Keep(kept[axis], codes);
            }
            else if (codes.Distinct().Count() != 1)
            {
                _problems.Add(new Problem(
                    "FILTER_MERGES",
                    codes.Count == 0
                        ? $"The filter on \"{dimension.Code}\" names no category."
                        : $"A filter on \"{dimension.Code}\" with several categories would merge their cells into a figure that is not in the release.",
                    $"Put \"{dimension.Code}\" into by, or name one category.",
                    new Place("where")));
            }
            else
            {
                var category = dimension.FindCategory(codes[0])!;
                if (level is not null && category.Level != level.Code)
                {
                    _problems.Add(OtherLevel(dimension, category, level));
                }

                var own = dimension.FindLevel(category.Level)!;
                slices.Add(new TableSlice(dimension, own, own.IndexOf(category.Code)));
            }
        }

        var years = _release.Catalogue.Years;
        if (!kept.Exists(axis => axis.Dimension == years) && !slices.Exists(slice => slice.Dimension == years))
        {
            slices.Insert(0, new TableSlice(years, years.Finest, years.Finest.Categories.Count - 1));
        }

        return (kept, slices);
    }

    private TableAxis Keep(TableAxis axis, IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
        {
            var category = axis.Dimension.FindCategory(code)!;
            if (category.Level != axis.Level.Code)
            {
                _problems.Add(OtherLevel(axis.Dimension, category, axis.Level));
            }
        }

        return axis with { Places = [.. axis.Places.Where(place => codes.Contains(axis.Level.Categories[place].Code))] };
    }

    private static Problem OtherLevel(Dimension dimension, Category category, Level level) => new(
        "CATEGORY_OTHER_LEVEL",
        $"\"{category.Code}\" stands on the level \"{category.Level}\", the table on \"{level.Code}\".",
        $"Name \"{dimension.Code}@{category.Level}\", or a category of \"{level.Code}\".",
        new Place("where"));

    private Implications ReadImplications(List<TableAxis> axes, List<TableSlice> slices)
    {
        var catalogue = _release.Catalogue;
        var implying = axes.Select(axis => axis.Dimension).Concat(slices.Select(slice => slice.Dimension)).ToList();
        if (_indicator.Of is { } of)
        {
            if (implying.Exists(dimension => dimension.Code == of.Dimension))
            {
                _problems.Add(new Problem(
                    "SHARE_OF_ITSELF",
                    $"\"{_indicator.Code}\" is a share of \"{of.Dimension}\" and cannot be broken down by it.",
                    "Ask for the count and its share within the dimension.",
                    new Place("by")));
            }

            implying.Add(catalogue.FindDimension(of.Dimension)!);
        }

        if (_indicator.Quantity is { } quantity)
        {
            // A number is registered where the dimensions that are derived from it are.
            implying.AddRange(catalogue.Dimensions.Where(dimension => dimension.DerivedFrom == quantity));
        }

        var implied = new Implications(catalogue.Dimensions, implying);
        if (_indicator.Measure is MeasureKind.Leerlingen or MeasureKind.Ratio || _indicator.Of is { CountsLeerlingen: true })
        {
            var types = catalogue.FindDimension(Dimension.TrajectTypes)!;
            implied.Add(new CategoryReference(types.Code, types.Finest.Categories[(int)TrajectType.Individueel].Code));
        }

        ReportConflicts(implied, implying, slices);
        return implied;
    }

    private void ReportConflicts(Implications implied, List<Dimension> implying, List<TableSlice> slices)
    {
        // What a share is of stands at one category, as a filter does.
        List<TableSlice> standing = _indicator.Of is { } of ? [.. slices, TableSlice.At(_release.Catalogue.FindDimension(of.Dimension)!, of.Category)] : slices;
        foreach (var (code, place) in implied.Places)
        {
            var asked = standing.Find(slice => slice.Dimension.Code == code && !slice.Level.IsWhole);
            if (!implied.Conflicts.Contains(code) && (asked is null || asked.Place == implied.PlaceOn(asked.Dimension, asked.Level)))
            {
                continue;
            }

            var fixedBy = implying
                .Where(dimension => new Implications(_release.Catalogue.Dimensions, [dimension]).Places.ContainsKey(code))
                .Select(dimension => dimension.Code).Distinct().ToArray();
            var category = _release.Catalogue.FindDimension(code)!.Finest.Categories[place].Code;
            _problems.Add(new Problem(
                "NOTHING_REGISTERED",
                implied.Conflicts.Contains(code)
                    ? $"{Suggestion.List(fixedBy, "and")} are never registered for the same traject: they differ in \"{code}\"."
                    : fixedBy.Length == 0
                        ? $"\"{_indicator.Code}\" counts pupils, and class trajecten carry none."
                        : $"{Suggestion.List(fixedBy, "and")} {(fixedBy.Length == 1 ? "is" : "are")} registered only where \"{code}\" is \"{category}\".",
                asked is null ? "Leave out one of the dimensions."
                    : slices.Contains(asked) ? $"Leave out the filter on \"{code}\"."
                    : $"Leave out {Suggestion.List(fixedBy, "and")}.",
                new Place("where")));
        }
    }

    private IEnumerable<Dimension> Available() =>
        _release.Catalogue.Dimensions.Where(dimension => dimension.Populations.Contains(_indicator.Population));

    private static string[] NamesOf(Dimension dimension) =>
        [.. dimension.Levels.Where(level => !level.IsWhole).Select(level => new Cubes.CubeAxis(dimension, level).Name)];
}
