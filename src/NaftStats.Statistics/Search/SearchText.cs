using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Search;

/// <summary>A text that a search looks in.</summary>
/// <param name="Owner">The number of the indicator, printed table or dimension that the text belongs to.</param>
/// <param name="Field">What kind of text it is.</param>
/// <param name="Weight">What a word that is found in it counts for.</param>
/// <param name="Text">The text.</param>
/// <param name="Dimension">The code of the dimension, for a text of a dimension or a category.</param>
/// <param name="Category">The code of the category, for a text of a category.</param>
internal sealed record SearchText(int Owner, SearchField Field, double Weight, LocalizedText Text, string? Dimension = null, string? Category = null);

/// <summary>The words of all texts, each with the texts that hold it: a word is compared with each different word once.</summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, List<SearchText>> _texts = [];
    private int _owners;

    /// <summary>A number for one more owner of texts.</summary>
    public int NewOwner() => _owners++;

    /// <summary>Adds a text in all its languages, and what stands for it.</summary>
    public void Add(SearchText text, IEnumerable<string>? synonyms = null)
    {
        foreach (var word in new[] { text.Text.Nl, text.Text.Fr, text.Text.En }.Concat(synonyms ?? []).SelectMany(SearchWords.Of).Distinct())
        {
            if (!_texts.TryGetValue(word, out var texts))
            {
                _texts.Add(word, texts = []);
            }

            texts.Add(text);
        }
    }

    /// <summary>For each owner the text that meets a word best, and how well.</summary>
    public (double Score, SearchText? Text)[] Find(string asked)
    {
        var best = new (double Score, SearchText? Text)[_owners];
        foreach (var (word, texts) in _texts)
        {
            var match = SearchWords.Match(asked, word);
            if (match == 0)
            {
                continue;
            }

            foreach (var text in texts)
            {
                if (match * text.Weight > best[text.Owner].Score)
                {
                    best[text.Owner] = (match * text.Weight, text);
                }
            }
        }

        return best;
    }
}
