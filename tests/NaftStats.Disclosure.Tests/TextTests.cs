using NaftStats.Disclosure.Texts;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>Which numbers of a text are figures, and which of those tell a hidden one.</summary>
public class TextTests
{
    // Of 60 trajecten 3 and 17 are hidden, and 40 shown.
    private static readonly FigureContext Context = new(
        [new FigureLine(Shown(60), [Hidden(3), Hidden(17), Shown(40)])], 5, [(PrintedFigure.Parse("18,8%"), true), (PrintedFigure.Parse("14,75"), true), (PrintedFigure.Parse("12,5%"), false)]);

    [Theory]
    [InlineData("Er waren 3 klastrajecten.")]
    [InlineData("Er waren drie klastrajecten.")]
    [InlineData("Minstens 4 in 2022.")]
    [InlineData("Ongeveer 18 trajecten.")]
    [InlineData("563 − 560 laat er enkele over.")]
    [InlineData("Samen 43 trajecten.")]
    [InlineData("Zonder die categorie 57.")]
    [InlineData("Dat is 5,0% van het totaal.")]
    [InlineData("Dat is 28% van het totaal.")]
    [InlineData("De anderen zijn 95%.")]
    [InlineData("De tekst noemt 18,8%.")]
    [InlineData("Gemiddeld 14,75.")]
    public void A_number_that_tells_a_hidden_figure_is_found(string text) => Assert.NotEmpty(Told(text));

    [Theory]
    [InlineData("Er waren 40 trajecten van 60.")]
    [InlineData("Dat is 66,7% van het totaal.")]
    [InlineData("De tekst noemt 12,5%.")]
    [InlineData("Er waren enkele trajecten.")]
    [InlineData("Er waren 30 scholen.")]
    public void A_number_that_is_shown_or_far_tells_nothing(string text) => Assert.Empty(Told(text));

    [Fact]
    public void The_percentage_of_a_shown_count_tells_a_sum_that_is_hidden()
    {
        var context = new FigureContext([new FigureLine(null, [Hidden(3), Shown(97)])], 5);

        Assert.Single(context.Told([.. TextNumber.In("Dat is 97,0% van de som.", Language.Nl)]));
    }

    [Theory]
    [InlineData("In 2024 en 2022-2023.")]
    [InlineData("De kop van kolom 3 ontbreekt, zie tabel 4 en de kolommen 3 en 4.")]
    [InlineData("Wie 17 jaar is, en 18- tot 24-jarigen.")]
    [InlineData("Op 3 april, binnen 4 maanden, 31/3.")]
    [InlineData("Zie 4.2.3, en 1B of het 4e jaar.")]
    [InlineData("De drie indelingen.")]
    public void A_year_an_age_a_date_and_the_number_of_a_place_are_no_figures(string text) => Assert.Empty(TextNumber.In(text, Language.Nl));

    [Fact]
    public void An_article_and_an_age_are_no_figures_either()
    {
        Assert.Empty(TextNumber.In("Un élève.", Language.Fr));
        Assert.Empty(TextNumber.In("Trajecten of pupils aged 15 to 17.", Language.En));
    }

    [Theory]
    [InlineData("1.249 trajecten", Language.Nl, 1249)]
    [InlineData("1\u00a0249 trajets", Language.Fr, 1249)]
    [InlineData("1,249 trajecten", Language.En, 1249)]
    [InlineData("37,8%", Language.Nl, 37.8)]
    [InlineData("37,8 %", Language.Fr, 37.8)]
    [InlineData("37.8%", Language.En, 37.8)]
    [InlineData("98.5%", Language.Nl, 98.5)]
    [InlineData("trois trajets", Language.Fr, 3)]
    [InlineData("two pupils", Language.En, 2)]
    [InlineData("2024 trajecten", Language.Nl, 2024)]
    public void A_number_is_read_as_its_language_writes_it(string text, Language language, double value) =>
        Assert.Equal((decimal)value, Assert.Single(TextNumber.In(text, language)).Value);

    [Fact]
    public void A_number_in_a_name_is_a_figure_only_where_it_counts()
    {
        Assert.Empty(TextNumber.In("5 B-codes", Language.Nl, isName: true));
        Assert.Single(TextNumber.In("3 leerlingen", Language.Nl, isName: true));
    }

    private static TextNumber[] Told(string text) => [.. Context.Told([.. TextNumber.In(text, Language.Nl)])];

    private static KnownFigure Shown(int value) => new(value, false);

    private static KnownFigure Hidden(int value) => new(value, true);
}
