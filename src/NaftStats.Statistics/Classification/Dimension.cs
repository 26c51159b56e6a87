using System.Text.Json.Serialization;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Classification;

/// <summary>
/// A dimension by which figures are broken down, with its codelist on one or more levels that form a strict tree.
/// </summary>
/// <param name="Code">The stable code: <c>region</c>, <c>onderwijsvorm</c>.</param>
/// <param name="Title">The name.</param>
/// <param name="Definition">What the dimension says of a traject or a pupil.</param>
/// <param name="Levels">The levels, the finest first; at least one.</param>
/// <param name="AppliesTo">The types of traject for which the dimension is registered; at least one.</param>
/// <param name="RegisteredWhen">The category of another dimension that a traject must have for this one to be registered, or null.</param>
/// <param name="Populations">The populations in which the dimension is known: an outcome only for closed trajecten.</param>
/// <param name="DescribesPupil">True where it is a characteristic of the pupil, false where it is one of the traject.</param>
/// <param name="IsMultiResponse">True where a traject can have several categories: they do not add up to the total.</param>
/// <param name="DerivedFrom">The numeric column of the records that decides the category, or null where the record names it.</param>
/// <param name="Notes">Remarks for whoever reads a figure by this dimension.</param>
public sealed record Dimension(
    string Code,
    LocalizedText Title,
    LocalizedText Definition,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<TrajectType> AppliesTo,
    CategoryReference? RegisteredWhen,
    IReadOnlyList<Population> Populations,
    bool DescribesPupil,
    bool IsMultiResponse,
    string? DerivedFrom,
    IReadOnlyList<Remark> Notes)
{
    /// <summary>The code of the dimension of the calendar years, which every table has.</summary>
    public const string Year = "year";

    /// <summary>The code of the dimension of the two types of traject.</summary>
    public const string TrajectTypes = "trajecttype";

    /// <summary>The finest level: what a plain mention of the dimension means.</summary>
    [JsonIgnore]
    public Level Finest => Levels[0];

    /// <summary>All categories, the finest level first, each level in its order.</summary>
    [JsonIgnore]
    public IEnumerable<Category> Categories => Levels.SelectMany(level => level.Categories);

    /// <summary>The single type of traject for which the dimension is registered, or null where it is for both.</summary>
    [JsonIgnore]
    public TrajectType? OnlyFor => AppliesTo.Count == 1 ? AppliesTo[0] : null;

    /// <summary>The level with <paramref name="code"/>, or null.</summary>
    public Level? FindLevel(string code) => Levels.FirstOrDefault(level => level.Code == code);

    /// <summary>The category with <paramref name="code"/> on whatever level, or null.</summary>
    public Category? FindCategory(string code)
    {
        foreach (var level in Levels)
        {
            var index = level.IndexOf(code);
            if (index >= 0)
            {
                return level.Categories[index];
            }
        }

        return null;
    }

    /// <summary>
    /// A category and those of other levels that hold the very same: one whose parent has no other child is its parent. Its own level is
    /// the first, then coarser ones, then finer ones.
    /// </summary>
    public IEnumerable<Category> SameAs(Category category)
    {
        yield return category;
        for (var coarser = category; coarser.Parent is { } parent && Children(parent).Skip(1).FirstOrDefault() is null;)
        {
            coarser = FindCategory(parent)!;
            yield return coarser;
        }

        for (var finer = category; Children(finer.Code).Take(2).ToArray() is [var only];)
        {
            finer = only;
            yield return finer;
        }
    }

    private IEnumerable<Category> Children(string parent) => Categories.Where(category => category.Parent == parent);

    /// <summary>For each category of the finest level, the place on <paramref name="level"/> of the category that holds it.</summary>
    public int[] Projection(Level level)
    {
        var projection = new int[Finest.Categories.Count];
        for (var i = 0; i < projection.Length; i++)
        {
            var category = Finest.Categories[i];
            while (category.Level != level.Code)
            {
                category = FindCategory(category.Parent
                    ?? throw new InvalidOperationException($"{Code}: {category.Code} has no parent on level {level.Code}."))!;
            }

            projection[i] = level.IndexOf(category.Code);
        }

        return projection;
    }
}

/// <summary>
/// One level of a hierarchical codelist: the fourteen werkingsgebieden, the provinces. Its categories, in order,
/// cover everything once. A level of one category (the whole) is not broken down: it stands for the total.
/// </summary>
/// <param name="Code">The code, unique in the dimension: <c>region@provincie</c> names the level <c>provincie</c>.</param>
/// <param name="Title">The name of the level.</param>
/// <param name="Categories">The categories in their printed order.</param>
public sealed record Level(string Code, LocalizedText Title, IReadOnlyList<Category> Categories)
{
    private Dictionary<string, int>? _index;

    /// <summary>True where the level is the whole: one category that stands for the total.</summary>
    [JsonIgnore]
    public bool IsWhole => Categories.Count == 1;

    /// <summary>The place of the category with <paramref name="code"/> in <see cref="Categories"/>, or -1.</summary>
    public int IndexOf(string code)
    {
        _index ??= Categories.Select((category, index) => (category.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        return _index.GetValueOrDefault(code, -1);
    }
}
