using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Search;

/// <summary>A text that a search looks in, in all languages and with its synonyms, ready to be compared.</summary>
internal sealed class SearchText
{
    private readonly string[] _words;

    public SearchText(SearchField field, double weight, LocalizedText text, IEnumerable<string>? synonyms = null, string? dimension = null, string? category = null)
    {
        (Field, Weight, Text, Dimension, Category) = (field, weight, text, dimension, category);
        _words = [.. new[] { text.Nl, text.Fr, text.En }.Concat(synonyms ?? []).SelectMany(SearchWords.Of).Distinct()];
    }

    public SearchField Field { get; }

    public double Weight { get; }

    public LocalizedText Text { get; }

    public string? Dimension { get; }

    public string? Category { get; }

    /// <summary>How well a word is met here; 0 where it is not.</summary>
    public double Score(string asked)
    {
        var best = 0.0;
        foreach (var word in _words)
        {
            best = Math.Max(best, SearchWords.Match(asked, word));
        }

        return best * Weight;
    }
}
