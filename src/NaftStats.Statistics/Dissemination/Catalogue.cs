using System.Globalization;
using System.Text.Json.Serialization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;

namespace NaftStats.Statistics.Dissemination;

/// <summary>What a release speaks of: dimensions with their codelists, themes, indicators, breaks in series, and its sources.</summary>
/// <param name="Dimensions">The dimensions, in the order of the definitions. Years and types of traject are among them.</param>
/// <param name="Themes">The themes, in order.</param>
/// <param name="Indicators">The indicators, in order.</param>
/// <param name="Breaks">The breaks in series, the earliest first.</param>
/// <param name="Publications">The source documents with their tables as printed.</param>
public sealed record Catalogue(
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<SeriesBreak> Breaks,
    IReadOnlyList<Publication> Publications)
{
    /// <summary>Other words by which people look for what is in it.</summary>
    public IReadOnlyList<Synonym> Synonyms { get; init; } = [];

    /// <summary>The mistakes that are known in figures of published years, the latest first.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>The dimension of the calendar years.</summary>
    [JsonIgnore]
    public Dimension Years => FindDimension(Dimension.Year)
        ?? throw new InvalidOperationException("A catalogue without the dimension \"year\".");

    /// <summary>The calendar years as numbers, in the order of the codelist.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> YearNumbers => [.. Years.Finest.Categories.Select(category => int.Parse(category.Code, CultureInfo.InvariantCulture))];

    /// <summary>The dimension with <paramref name="code"/>, or null.</summary>
    public Dimension? FindDimension(string code) => Dimensions.FirstOrDefault(dimension => dimension.Code == code);

    /// <summary>The indicator with <paramref name="code"/>, or null.</summary>
    public Indicator? FindIndicator(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);
}
