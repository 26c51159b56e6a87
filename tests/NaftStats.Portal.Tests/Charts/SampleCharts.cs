using NaftStats.Portal.Charts;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Tests.Charts;

/// <summary>A chart of each kind, with figures as the cijferrapport 2024 prints them and all that can befall a figure.</summary>
internal static class SampleCharts
{
    private static readonly string[] Source = ["Bron: NAFT cijferrapport 2024, hoofdstuk 3", "NaftStats, release 2024.1"];

    public static readonly Chart Bar = new(
        "bar", ChartKind.Bar, Language.Nl, "Opgestarte trajecten naar opleidingsniveau", "Individueel traject, 2024, aantal",
        "Staafdiagram van de opleidingsniveaus, het grootste eerst.",
        ["BSO", "ASO", "BUSO", "Deeltijds onderwijs", "Hoger onderwijs", "Geen", "Tweedekansonderwijs of volwassenenonderwijs"],
        [new ChartSeries("", [Printed(1484), Printed(573), Computed(484), Printed(154), Printed(0), Hidden, Hidden])], [], Source);

    public static readonly Chart Lines = new(
        "lines", ChartKind.Lines, Language.Nl, "Opgestarte trajecten naar opleidingsniveau", "Individueel traject, in %, 6 van 17 niveaus",
        "Lijndiagram 2020 tot 2024 in procent.",
        ["2020", "2021", "2022", "2023", "2024"],
        [
            Series("BSO", Demonstration(36.1), Percent(35.9), Percent(41.7), Percent(43.1), Percent(43.5)),
            Series("ASO", Demonstration(15.2), Percent(15.9), Percent(14.7), Percent(18.4), Percent(16.8)),
            Series("BUSO", Demonstration(13.5), Percent(13), Percent(14), Percent(14.3), Percent(14.2)),
            Series("TSO", Demonstration(12.2), Percent(12.4), Percent(14), Percent(12.6), Percent(13.7)),
            Series("Deeltijds onderwijs", Demonstration(17.4), Percent(17.6), Percent(8.8), Percent(6), Percent(4.5)),
            Series("Leertijd", Demonstration(.3), Percent(.2), Hidden, Hidden, Hidden),
        ],
        [new ChartBreak(1, "overstap naar Binc"), new ChartBreak(2, "van leren en werken naar duaal leren")], Source, "%");

    public static readonly Chart Line = new(
        "line", ChartKind.Lines, Language.Fr, "Trajets commencés", "Nombre, zone d’action et année", "Diagramme en ligne.",
        ["2021", "2022", "2024"], [Series("", Printed(3304), Printed(3425), Printed(3416))], [new ChartBreak(1, "apprentissage dual")], Source);

    public static readonly Chart Grouped = new(
        "grouped", ChartKind.Grouped, Language.Nl, "Opgestarte trajecten naar onderwijsvorm en geslacht", "Individueel traject, 2024, aantal",
        "Gegroepeerd staafdiagram, demonstratiecijfers.",
        ["ASO", "TSO", "BSO", "BUSO", "Deeltijds onderwijs", "Andere of onbekend"],
        [
            Series("Mannelijk", Demonstration(303), Demonstration(296), Demonstration(958), Demonstration(329), Hidden, Demonstration(163)),
            Series("Vrouwelijk", Demonstration(270), Demonstration(171), Demonstration(526), Demonstration(155), Hidden, Demonstration(91)),
        ],
        [], ["Bron: synthetische gegevens, nergens gedrukt", "NaftStats, release 2024.1: geen officieel cijfer"]);

    public static readonly Chart Multiples = new(
        "multiples", ChartKind.Multiples, Language.Nl, "Opgestarte trajecten naar provincie en onderwijsvorm",
        "Individueel traject, 2024, aantal, overal dezelfde schaal", "Drie kleine staafdiagrammen op dezelfde schaal.",
        ["ASO", "TSO", "BSO", "BUSO", "Deeltijds onderwijs", "Andere of onbekend"],
        [
            Series("Brussels Hoofdstedelijk Gewest", Demonstration(60), Demonstration(26), Demonstration(94), Demonstration(24), Hidden, Hidden),
            Series("Antwerpen", Demonstration(146), Demonstration(133), Demonstration(426), Demonstration(146), Demonstration(49), Demonstration(0)),
            Series("Limburg", Demonstration(55), Demonstration(57), Demonstration(168), Demonstration(52), Hidden, new Mark(null, ":z", MarkStyle.Absent)),
        ],
        [], ["Bron: synthetische gegevens, nergens gedrukt", "NaftStats, release 2024.1: geen officieel cijfer"]);

    public static IEnumerable<Chart> All => [Bar, Lines, Line, Grouped, Multiples];

    private static Mark Hidden => new(null, ":c", MarkStyle.Hidden);

    private static Mark Printed(double value) => new(value, $"{value:0}", MarkStyle.Printed);

    private static Mark Computed(double value) => new(value, $"{value:0}", MarkStyle.Computed);

    private static Mark Percent(double value) => new(value, $"{value:0.0}".Replace('.', ','), MarkStyle.Printed);

    private static Mark Demonstration(double value) => new(value, $"{value:0.#}".Replace('.', ','), MarkStyle.Demonstration);

    private static ChartSeries Series(string name, params Mark[] marks) => new(name, marks);
}
