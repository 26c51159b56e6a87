using NaftStats.Formats.Files;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Tests;

/// <summary>
/// A release with everything that a form can get wrong: hidden cells, zeros, cells that cannot exist, a break, labels that look like
/// dates, formulas and separators.
/// </summary>
internal static class SmallRelease
{
    private static readonly Dimension Year = Flat("year", [("2022", "2022"), ("2023", "2023"), ("2024", "2024")]);
    private static readonly Dimension TrajectTypes = Flat("trajecttype", [("individueel", "Individueel traject"), ("klas", "Klastraject")]);
    private static readonly Dimension Geslacht = Flat("geslacht", [("mannelijk", "Mannelijk"), ("vrouwelijk", "Vrouwelijk")], TrajectType.Individueel);
    private static readonly Dimension Deelnemers = Flat("deelnemers", [("1-9", "1-9"), ("10-19", "10-19"), ("30-of-meer", "30+")], TrajectType.Klas);

    private static readonly Dimension Hostile = Flat(
        "hostile", [("formule", "=1+1"), ("aanhaling", "\"Tot\" 12; ééns, <b>&amp;"), ("min", "-5"), ("apenstaart", "@bso"), ("breuk", "1/9"),
        ("haakjes", "(5)"), ("maand", "mei 2024"), ("antwoord", "waar")]);

    private static readonly Dimension Region = Flat("region", []) with
    {
        Levels =
        [
            new Level("gebied", Same("gebied"), [Category("gent", "Gent", "gebied", "oost"), Category("brussel", "Brussel", "gebied", "gewest")]),
            new Level("provincie", Same("provincie"), [Category("oost", "Oost-Vlaanderen", "provincie", null), Category("gewest", "Brussels Gewest", "provincie", null)]),
        ],
    };

    private static readonly Dimension[] Dimensions = [Year, TrajectTypes, Region, Geslacht, Deelnemers, Hostile];

    private static readonly Catalogue Catalogue = new(
        Dimensions,
        [new Theme("thema", Same("Thema"))],
        [
            Indicator("opgestarte-trajecten", MeasureKind.Trajecten, Unit.Trajecten, 0),
            Indicator("opgestarte-leerlingen", MeasureKind.Leerlingen, Unit.Leerlingen, 0),
            Indicator("aandeel-vrouwelijk", MeasureKind.Share, Unit.Procent, 1) with { Of = new ShareOf("geslacht", "vrouwelijk", true) },
            Indicator("trajecten-per-leerling", MeasureKind.Ratio, Unit.TrajectenPerLeerling, 2),
        ],
        [new SeriesBreak("nieuwe-registratie", 2023, null, ["region"], [], Same("Nieuwe registratie"), Same("Sinds 2023 anders geteld."), [])],
        [
            new Publication(
                "rapport", "Het rapport", "De uitgever", "2025", "https://example.org/rapport", Same("Een rapport."), PeriodType.Kalenderjaar, GeographicScope.VlaamseGemeenschap, [], [],
                [
                    new PublishedTable(
                        "naar-geslacht", 1, "Trajecten naar geslacht", "p. 3", ["geslacht"],
                        [new PublishedColumn("trajecten", Population.Opgestart, MeasureKind.Trajecten, false, null, false, null, 0, new Dictionary<string, string> { ["year"] = "2024" })],
                        [new PublishedRow(["vrouwelijk"], ["496"], 2)], []),
                ],
                [], []),
        ])
    {
        Errata =
        [
            new Erratum(
                "oost-2023", new DateOnly(2025, 7, 1), "De uitgever", ["2023.1"], ["2023"], [], [new CategoryChoice("region", ["oost"])],
                new LocalizedText("Verkeerd geteld; het \"juiste\" cijfer verschijnt niet.", "Mal compté.", "Miscounted.")),
        ],
    };

    private static readonly DisclosurePolicy Policy = new("test", 5, 10, 2, 3, [], new Dictionary<string, int>());

    public static readonly DisseminationSettings Settings = new() { BaseAddress = new Uri("https://example.org/"), ContactEmail = "cijfers@example.org" };

    public static Release Create()
    {
        CubeAxis[] axes = [.. Dimensions.Where(dimension => dimension != Year).SelectMany(dimension => dimension.Levels.Select(level => new CubeAxis(dimension, level)))];
        var shapes = axes.Select(axis => new[] { axis })
            .Concat(axes.SelectMany(left => axes.Where(right => right.Dimension != left.Dimension).Select(right => new[] { left, right })))
            .Append([])
            .Select(shape => CubeShape.Of(Dimensions, shape))
            .DistinctBy(shape => shape.Key);
        return new Release(
            new ReleaseIdentity("2024.1", new DateTimeOffset(2025, 6, 1, 9, 30, 0, TimeSpan.Zero), Provenance.Synthetic, "", "", "", "", ""),
            Catalogue,
            Policy,
            [.. shapes.Select(Cube)]);
    }

    public static SelectionFile Select(string indicator, TableQuery query, Language language = Language.Nl)
    {
        var release = Create();
        return new SelectionFile(new TableDescription(TableSelection.Select(release, release.Catalogue.FindIndicator(indicator)!, query), Settings), language);
    }

    // Every third cell or so is hidden, every fifth a true zero; the rest are of all sizes.
    private static Cube Cube(CubeShape shape)
    {
        var size = shape.Axes.Aggregate(3, (product, axis) => product * axis.Level.Categories.Count);
        var statuses = Enumerable.Range(0, size).Select(cell => shape.Order > 0 && cell % 3 == 1 ? CellStatus.Hidden : CellStatus.Shown).ToArray();
        var leerlingen = Enumerable.Range(0, size).Select(cell => statuses[cell] == CellStatus.Hidden || (cell % 5 == 3 && shape.Order > 0) ? 0 : 7 + (cell * 389 % 1511)).ToArray();
        return new Cube(Population.Opgestart, shape, 3, [.. leerlingen.Select(count => count + (count / 8))], leerlingen, statuses);
    }

    private static Dimension Flat(string code, (string Code, string Label)[] categories, params TrajectType[] appliesTo) => new(
        code,
        new LocalizedText($"{code} (nl)", $"{code} (fr)", $"{code} (en)"),
        Same(code),
        [new Level(code, Same(code), [.. categories.Select(category => Category(category.Code, category.Label, code, null))])],
        appliesTo.Length == 0 ? Enum.GetValues<TrajectType>() : appliesTo,
        null,
        Enum.GetValues<Population>(),
        false,
        false,
        null,
        [new Remark(Same($"Opmerking bij {code}."))]);

    private static Category Category(string code, string label, string level, string? parent) =>
        new(code, new LocalizedText(label, $"{label} [fr]", $"{label} [en]"), level, parent, Note: code == "brussel" ? Same("Brussel telt apart.") : null);

    private static Indicator Indicator(string code, MeasureKind measure, Unit unit, int decimals) => new(
        code, "thema", Population.Opgestart, measure, null, null, unit, decimals, new LocalizedText($"{code} (nl)", $"{code} (fr)", $"{code} (en)"), Same($"Definitie van {code}."), []);

    private static LocalizedText Same(string text) => LocalizedText.Same(text);
}
