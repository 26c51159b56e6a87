using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads <c>definitions/synonyms.yaml</c>: other words by which people look for what the catalogue holds.</summary>
internal static class SynonymReader
{
    private const string File = "definitions/synonyms.yaml";

    public static IReadOnlyList<Synonym> Read(SeedFiles files, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Indicator> indicators) =>
        !files.Exists(File) ? [] : [.. files.ReadMaps(File).Select(map => Read(map, dimensions, indicators))];

    private static Synonym Read(YamlMap map, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Indicator> indicators)
    {
        var synonym = new Synonym(
            map.OptionalText("indicator"), map.OptionalText("dimension"), map.OptionalText("category"), map.Texts("nl"), map.Texts("fr"), map.Texts("en"));
        map.ReportUnknownKeys();
        if (synonym.Indicator is { } indicator)
        {
            Check(map, "indicator", indicator, indicators.Select(known => known.Code));
        }
        else if (synonym.Dimension is { } dimension)
        {
            Check(map, "dimension", dimension, dimensions.Select(known => known.Code));
            if (synonym.Category is { } category && dimensions.FirstOrDefault(known => known.Code == dimension) is { } found)
            {
                Check(map, "category", category, found.Categories.Select(known => known.Code));
            }
        }
        else
        {
            map.Report("SYNONYM_OF_NOTHING", "The synonym belongs to nothing.", "Name an indicator, a dimension, or a dimension and a category.", "nl");
        }

        return synonym;
    }

    private static void Check(YamlMap map, string key, string code, IEnumerable<string> known)
    {
        var codes = known.ToArray();
        if (!codes.Contains(code))
        {
            map.Report("CODE_UNKNOWN", $"\"{code}\" is not defined.", Suggestion.For(code, codes), key);
        }
    }
}
