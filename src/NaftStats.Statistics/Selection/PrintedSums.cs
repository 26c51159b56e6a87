using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Statistics.Selection;

/// <summary>
/// Counts of trajecten that are sums of printed ones: of both types of traject, or of all categories that a coarser one holds. They are
/// computed from official figures, whatever the records are.
/// </summary>
internal sealed class PrintedSums(Catalogue catalogue)
{
    private readonly HashSet<string> _known = [];
    private readonly Queue<(Population Population, SortedDictionary<string, string> At)> _new = [];

    /// <summary>Notes a printed count, by the categories that it stands at.</summary>
    public void Add(Population population, IEnumerable<KeyValuePair<string, string>> at)
    {
        var sorted = new SortedDictionary<string, string>(at.ToDictionary(), StringComparer.Ordinal);
        if (_known.Add(Key(population, sorted)))
        {
            _new.Enqueue((population, sorted));
        }
    }

    /// <summary>All sums of the counts that were noted, and of such sums.</summary>
    public IEnumerable<(Population Population, IReadOnlyDictionary<string, string> At)> All()
    {
        while (_new.TryDequeue(out var count))
        {
            foreach (var (code, category) in count.At.Where(pair => pair.Key != Dimension.Year).ToArray())
            {
                if (Sum(catalogue.FindDimension(code)!, category, count.At) is not { } whole)
                {
                    continue;
                }

                var at = new SortedDictionary<string, string>(count.At, StringComparer.Ordinal);
                if (!whole.Parts.All(part => _known.Contains(Key(count.Population, With(at, code, part.Code)))))
                {
                    continue;
                }

                if (_known.Add(Key(count.Population, With(at, code, whole.Of))))
                {
                    _new.Enqueue((count.Population, at));
                    yield return (count.Population, at);
                }
            }
        }
    }

    // What the category is a part of, and all its parts; null where they do not add up to anything that is asked for.
    private (string? Of, IEnumerable<Category> Parts)? Sum(Dimension dimension, string code, SortedDictionary<string, string> at)
    {
        if (dimension.Code == Dimension.TrajectTypes)
        {
            var isOfBoth = at.Keys.All(other => catalogue.FindDimension(other)!.OnlyFor is null);
            return isOfBoth ? (null, dimension.Finest.Categories) : null;
        }

        return dimension.IsMultiResponse || dimension.FindCategory(code)!.Parent is not { } parent
            ? null
            : (dimension.FindLevel(dimension.FindCategory(parent)!.Level)!.IsWhole ? null : parent, dimension.Categories.Where(category => category.Parent == parent));
    }

    private static SortedDictionary<string, string> With(SortedDictionary<string, string> at, string code, string? category)
    {
        if (category is null)
        {
            at.Remove(code);
        }
        else
        {
            at[code] = category;
        }

        return at;
    }

    private static string Key(Population population, SortedDictionary<string, string> at) =>
        $"{population} {string.Join(' ', at.Select(pair => $"{pair.Key}={pair.Value}"))}";
}
