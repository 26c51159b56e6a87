using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Metadata;

/// <summary>What a table says of itself, in each language: the same in an answer, a file, a page and a citation.</summary>
public sealed class TableDescription
{
    /// <summary>The area that the figures are of.</summary>
    public static readonly LocalizedText Area = new("Vlaanderen en Brussel", "Flandre et Bruxelles", "Flanders and Brussels");

    private static readonly LocalizedText By = new("naar", "selon", "by");
    private static readonly LocalizedText Release = new("release", "version", "release");
    private static readonly LocalizedText CalendarYear = new("kalenderjaar", "année civile", "calendar year");
    private static readonly LocalizedText CalendarYears = new("kalenderjaren", "années civiles", "calendar years");
    private static readonly LocalizedText Demonstration = new("demonstratiecijfers", "chiffres de démonstration", "demonstration figures");
    private static readonly LocalizedText Partly = new("deels demonstratiecijfers", "en partie chiffres de démonstration", "partly demonstration figures");

    private IReadOnlyList<Note>? _notes;
    private IReadOnlyList<TableSource>? _sources;
    private OriginCounts? _origins;

    /// <summary>The description of a table by a service.</summary>
    public TableDescription(SelectedTable table, DisseminationSettings settings)
    {
        (Table, Settings) = (table, settings);
        Addresses = new TableAddresses(table, settings.BaseAddress);
        Title = TitleOf(table);
    }

    /// <summary>The table.</summary>
    public SelectedTable Table { get; }

    /// <summary>Who publishes it, and how.</summary>
    public DisseminationSettings Settings { get; }

    /// <summary>Where it can be found.</summary>
    public TableAddresses Addresses { get; }

    /// <summary>The title: it names what is selected and claims nothing.</summary>
    public LocalizedText Title { get; }

    /// <summary>What the whole table stands at: its slices and filters, its years, its area, its release; in this order.</summary>
    public IReadOnlyList<LocalizedText> Subtitle => [.. Filters(Table), Years(Table), Area, LocalizedText.Of(language => $"{Release.In(language)} {Table.Release.Identity.Version}")];

    /// <summary>The remarks, only such as are true of this table.</summary>
    public IReadOnlyList<Note> Notes => _notes ??= [.. TableNotes.Of(Table, Origins)];

    /// <summary>The breaks that run through its series.</summary>
    public IReadOnlyList<SeriesBreak> Breaks => [.. Table.Breaks()];

    /// <summary>The mistakes that are known in its figures, the latest first.</summary>
    public IReadOnlyList<Erratum> Errata => [.. Table.Errata()];

    /// <summary>The published tables that print figures of it.</summary>
    public IReadOnlyList<TableSource> Sources => _sources ??= TableSource.Of(Table);

    /// <summary>How many of its values come from where.</summary>
    public OriginCounts Origins => _origins ??= OriginCounts.Of(Table);

    /// <summary>Whether demonstration figures are among its values, in words; null where none is.</summary>
    public LocalizedText? DemonstrationMark => Origins.Demonstration == 0 ? null : Origins.Printed + Origins.Computed == 0 ? Demonstration : Partly;

    /// <summary>How to cite it.</summary>
    public string Citation(CitationStyle style, Language language) => Citations.Of(this, style, language);

    /// <summary>The name of an axis: of its dimension, or of its level where that is not the finest.</summary>
    public static LocalizedText NameOf(TableAxis axis) => axis.Level == axis.Dimension.Finest ? axis.Dimension.Title : axis.Level.Title;

    /// <summary>The title of an indicator, or of a table of it, whose values are percentages within a dimension.</summary>
    public static LocalizedText ShareTitle(LocalizedText title, Dimension within)
    {
        var dimension = Sentence.Inside(within.Title);
        return new($"{title.Nl}, in procent binnen {dimension.Nl}", $"{title.Fr}, en pour cent dans {dimension.Fr}", $"{title.En}, as percentages within {dimension.En}");
    }

    /// <summary>The filters and slices of a table but for its years, each as "dimension: category".</summary>
    internal static IEnumerable<LocalizedText> Filters(SelectedTable table) => table.Slices
        .Where(slice => !slice.Level.IsWhole && slice.Dimension.Code != Dimension.Year)
        .Select(slice => (slice.Dimension.Title, (IReadOnlyList<LocalizedText>)[slice.Category.Label]))
        .Concat(table.Axes
            .Where(axis => axis.Dimension.Code != Dimension.Year && axis.Places.Count < axis.Level.Categories.Count)
            .Select(axis => (NameOf(axis), (IReadOnlyList<LocalizedText>)[.. axis.Places.Select(place => axis.Level.Categories[place].Label)])))
        .Select(filter => LocalizedText.Of(language =>
            $"{Sentence.Inside(filter.Item1).In(language)}{(language == Language.Fr ? " " : "")}: {Sentence.Or(filter.Item2).In(language)}"));

    /// <summary>The years of a table: "2024", "2021-2024".</summary>
    internal static string YearsText(SelectedTable table)
    {
        var axis = table.Axes.FirstOrDefault(candidate => candidate.Dimension.Code == Dimension.Year);
        string[] years = axis is null
            ? [.. table.Slices.Where(slice => slice.Dimension.Code == Dimension.Year).Select(slice => slice.Category.Code)]
            : [.. axis.Places.Select(place => axis.Level.Categories[place].Code)];
        var isRange = years.Length > 1 && int.Parse(years[^1], CultureInfo.InvariantCulture) - int.Parse(years[0], CultureInfo.InvariantCulture) == years.Length - 1;
        return isRange ? $"{years[0]}-{years[^1]}" : string.Join(", ", years);
    }

    private static LocalizedText TitleOf(SelectedTable table)
    {
        var title = table.Indicator.Title;
        if (table.Axes.Count > 0)
        {
            var axes = Sentence.And([.. table.Axes.Select(axis => Sentence.Inside(NameOf(axis)))]);
            title = LocalizedText.Of(language => $"{table.Indicator.Title.In(language)} {By.In(language)} {axes.In(language)}");
        }

        return table.Choices.ShareWithin is not { } within ? title : ShareTitle(title, table.Release.Catalogue.FindDimension(within)!);
    }

    private static LocalizedText Years(SelectedTable table)
    {
        var years = YearsText(table);
        return LocalizedText.Of(language => $"{(years.Length > 4 ? CalendarYears : CalendarYear).In(language)} {years}");
    }
}
