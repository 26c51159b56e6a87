using System.Text.Json.Serialization;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Classification;

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
