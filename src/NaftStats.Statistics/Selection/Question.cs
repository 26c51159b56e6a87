using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;

namespace NaftStats.Statistics.Selection;

/// <summary>A dimension of a breakdown, with its level where one is named.</summary>
internal readonly record struct AskedAxis(Dimension Dimension, Level? Level);

/// <summary>A filter: categories of one level of a dimension, and where no level is named the same categories on other levels.</summary>
internal readonly record struct AskedFilter(Dimension Dimension, IReadOnlyList<KeptCategories> Levels);

/// <summary>Categories of one level that a filter keeps.</summary>
internal sealed record KeptCategories(Level Level, IReadOnlyList<int> Places);

/// <summary>A question as it was read: its names are known, each by itself makes sense, and all that is wrong is noted.</summary>
internal sealed class Question
{
    private readonly List<Problem> _problems = [];

    private Question(Release release, Indicator indicator, TableQuery query) => (Release, Indicator, Query) = (release, indicator, query);

    public Release Release { get; }

    public Indicator Indicator { get; }

    public TableQuery Query { get; }

    public IReadOnlyList<AskedAxis> Axes { get; private set; } = [];

    public IReadOnlyList<AskedFilter> Filters { get; private set; } = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public static Question Read(Release release, Indicator indicator, TableQuery query)
    {
        var question = new Question(release, indicator, query);
        question.Axes = question.ReadAxes();
        question.Filters = question.ReadFilters();
        question.CheckChoices();
        return question;
    }

    /// <summary>
    /// An axis of the table on each level that the question leaves open, the finest first: one where a level is named, or where the level
    /// changes nothing.
    /// </summary>
    public IEnumerable<TableAxis> ToAxes(AskedAxis axis, bool isOpen)
    {
        var hasTotal = Query.Totals.Contains(axis.Dimension.Code);
        if (Filters.Any(filter => filter.Dimension == axis.Dimension && filter.Levels[0].Places.Count > 0))
        {
            return Filters.First(filter => filter.Dimension == axis.Dimension).Levels.Select(kept => new TableAxis(axis.Dimension, kept.Level, kept.Places, hasTotal));
        }

        var isEmpty = Filters.Any(filter => filter.Dimension == axis.Dimension);
        Level[] levels = axis.Level is { } named ? [named] : isOpen ? [.. axis.Dimension.Levels.Where(level => !level.IsWhole || axis.Dimension.Levels.Count == 1)] : [axis.Dimension.Finest];
        return levels.Select(level => new TableAxis(axis.Dimension, level, isEmpty ? [] : [.. Enumerable.Range(0, level.Categories.Count)], hasTotal));
    }

    private List<AskedAxis> ReadAxes()
    {
        var axes = new List<AskedAxis>();
        foreach (var name in Query.By)
        {
            if (ReadName(name, "by") is not { } read)
            {
                continue;
            }

            if (axes.Exists(axis => axis.Dimension == read.Dimension))
            {
                _problems.Add(TableProblems.DimensionTwice(read.Dimension.Code));
            }
            else if (read.Level is { IsWhole: true } && read.Dimension.Levels.Count > 1)
            {
                _problems.Add(TableProblems.LevelIsWhole(name, NamesOf(read.Dimension)));
            }
            else
            {
                axes.Add(read);
            }
        }

        return axes;
    }

    private List<AskedFilter> ReadFilters()
    {
        var filters = new List<AskedFilter>();
        foreach (var filter in Query.Where)
        {
            Add(filter, "where");
        }

        if (Query.Years is { } years)
        {
            Add(new CategoryFilter(Dimension.Year, years), "years");
        }

        return filters;

        void Add(CategoryFilter filter, string place)
        {
            if (ReadName(filter.Dimension, place) is not { } read)
            {
                return;
            }

            if (filters.Exists(other => other.Dimension == read.Dimension))
            {
                _problems.Add(TableProblems.FilterTwice(read.Dimension.Code, place));
            }
            else if (ReadFilter(read.Dimension, read.Level, filter.In, place) is { } asked)
            {
                filters.Add(asked);
            }
        }
    }

    private AskedFilter? ReadFilter(Dimension dimension, Level? named, IReadOnlyList<string> codes, string place)
    {
        var before = _problems.Count;
        foreach (var code in codes.Where(code => dimension.FindCategory(code) is null))
        {
            _problems.Add(TableProblems.CategoryUnknown(dimension, code, place));
        }

        if (_problems.Count > before)
        {
            return null;
        }

        var axis = Axes.Where(candidate => candidate.Dimension == dimension).Select(candidate => (AskedAxis?)candidate).FirstOrDefault();
        var categories = codes.Distinct().Select(code => dimension.FindCategory(code)!).ToArray();
        if (axis is null && categories.Length != 1)
        {
            _problems.Add(TableProblems.FilterMerges(dimension.Code, categories.Length == 0, place));
            return null;
        }

        var level = named ?? axis?.Level ?? (categories.Length > 0 ? dimension.FindLevel(categories[0].Level)! : dimension.Finest);
        foreach (var category in categories.Where(category => category.Level != (axis?.Level ?? level).Code))
        {
            _problems.Add(TableProblems.OtherLevel(dimension, category, (axis?.Level ?? level).Code, place));
        }

        return _problems.Count > before ? null : new AskedFilter(
            dimension, [new KeptCategories(level, Places(level, categories)), .. named is null && axis?.Level is null ? Same(dimension, level, categories) : []]);
    }

    // The same categories on other levels, where each of them stands on it.
    private static IEnumerable<KeptCategories> Same(Dimension dimension, Level own, Category[] categories) => dimension.Levels
        .Where(level => level != own && !level.IsWhole && categories.Length > 0)
        .Select(level => (level, Same: categories.Select(category => dimension.SameAs(category).FirstOrDefault(same => same.Level == level.Code)).OfType<Category>().ToArray()))
        .Where(other => other.Same.Length == categories.Length)
        .Select(other => new KeptCategories(other.level, Places(other.level, other.Same)));

    private static int[] Places(Level level, IEnumerable<Category> categories) => [.. categories.Select(category => level.IndexOf(category.Code)).Order()];

    private void CheckChoices()
    {
        foreach (var code in Query.Totals)
        {
            if (code == Dimension.Year)
            {
                _problems.Add(TableProblems.TotalOfYears);
            }
            else if (Axes.All(axis => axis.Dimension.Code != code))
            {
                _problems.Add(TableProblems.TotalUnknown(code, [.. Axes.Select(axis => axis.Dimension.Code).Where(known => known != Dimension.Year)]));
            }
        }

        if (Query.Share is not null && Indicator.Measure is not (MeasureKind.Trajecten or MeasureKind.Leerlingen))
        {
            _problems.Add(TableProblems.ShareOfWhat(Indicator, "share"));
        }

        if (Indicator.Of is { } of && (Axes.Any(axis => axis.Dimension.Code == of.Dimension) || Filters.Any(filter => filter.Dimension.Code == of.Dimension)))
        {
            _problems.Add(TableProblems.ShareOfItself(Indicator, of.Dimension, Axes.Any(axis => axis.Dimension.Code == of.Dimension) ? "by" : "where"));
        }
    }

    private AskedAxis? ReadName(string name, string place)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var code = at < 0 ? name : name[..at];
        if (Release.Catalogue.FindDimension(code) is not { } dimension)
        {
            _problems.Add(TableProblems.DimensionUnknown(code, Held(), place));
            return null;
        }

        if (!dimension.Populations.Contains(Indicator.Population))
        {
            _problems.Add(TableProblems.DimensionNotAvailable(code, Indicator, Held(), place));
            return null;
        }

        if (at < 0)
        {
            return new AskedAxis(dimension, null);
        }

        if (dimension.FindLevel(name[(at + 1)..]) is { } level)
        {
            return new AskedAxis(dimension, level);
        }

        _problems.Add(TableProblems.LevelUnknown(dimension, name[(at + 1)..], NamesOf(dimension), place));
        return null;
    }

    private string[] Held() => [.. Breakdowns.Of(Release, Indicator).Dimensions.Select(dimension => dimension.Code)];

    private static string[] NamesOf(Dimension dimension) =>
        [.. dimension.Levels.Where(level => !level.IsWhole).Select(level => new Cubes.CubeAxis(dimension, level).Name)];
}
