using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;
using static NaftStats.Statistics.Problems.Suggestion;

namespace NaftStats.Statistics.Selection;

/// <summary>What can be wrong with the question for a table, in words.</summary>
internal static class TableProblems
{
    public static Problem DimensionUnknown(string code, IEnumerable<string> known, string place) => new(
        "DIMENSION_UNKNOWN",
        new LocalizedText($"Er is geen dimensie \"{code}\".", $"Il n’y a pas de dimension « {code} ».", $"There is no dimension \"{code}\"."),
        Near(code, known),
        new Place(place));

    public static Problem DimensionNotAvailable(string code, Indicator indicator, IReadOnlyList<string> held, string place) => new(
        "DIMENSION_NOT_AVAILABLE",
        new LocalizedText(
            $"\"{code}\" is niet bekend voor \"{indicator.Code}\".", $"« {code} » n’est pas connu pour « {indicator.Code} ».", $"\"{code}\" is not known for \"{indicator.Code}\"."),
        Held(held),
        new Place(place));

    public static Problem LevelUnknown(Dimension dimension, string level, IReadOnlyList<string> names, string place) => new(
        "LEVEL_UNKNOWN",
        new LocalizedText(
            $"\"{dimension.Code}\" heeft geen niveau \"{level}\".", $"« {dimension.Code} » n’a pas de niveau « {level} ».", $"\"{dimension.Code}\" has no level \"{level}\"."),
        LocalizedText.Of(language => $"{new LocalizedText("De niveaus zijn", "Ses niveaux sont", "Its levels are").In(language)} {And(names).In(language)}."),
        new Place(place));

    public static Problem LevelIsWhole(string name, IReadOnlyList<string> names) => new(
        "LEVEL_IS_WHOLE",
        new LocalizedText($"\"{name}\" is het geheel en splitst niets uit.", $"« {name} » est l’ensemble et ne ventile rien.", $"\"{name}\" is the whole and breaks nothing down."),
        new LocalizedText($"Laat het weg, of noem {Or(names).Nl}.", $"Laissez-le de côté, ou nommez {Or(names).Fr}.", $"Leave it out, or name {Or(names).En}."),
        new Place("by"));

    public static Problem DimensionTwice(string code) => new(
        "DIMENSION_TWICE",
        new LocalizedText($"\"{code}\" staat twee keer in by.", $"« {code} » figure deux fois dans by.", $"\"{code}\" is in by twice."),
        new LocalizedText("Noem elke dimensie één keer, op één niveau.", "Nommez chaque dimension une fois, à un niveau.", "Name every dimension once, on one level."),
        new Place("by"));

    public static Problem FilterTwice(string code, string place) => new(
        "FILTER_TWICE",
        new LocalizedText($"\"{code}\" wordt twee keer gefilterd.", $"« {code} » est filtré deux fois.", $"\"{code}\" is filtered twice."),
        new LocalizedText("Schrijf één filter met alle categorieën.", "Écrivez un seul filtre avec toutes ses catégories.", "Write one filter with all its categories."),
        new Place(place));

    public static Problem CategoryUnknown(Dimension dimension, string code, string place) => new(
        "CATEGORY_UNKNOWN",
        new LocalizedText(
            $"\"{dimension.Code}\" heeft geen categorie \"{code}\".", $"« {dimension.Code} » n’a pas de catégorie « {code} ».", $"\"{dimension.Code}\" has no category \"{code}\"."),
        Near(code, dimension.Categories.Select(category => category.Code)),
        new Place(place));

    public static Problem OtherLevel(Dimension dimension, Category category, string level, string place) => new(
        "CATEGORY_OTHER_LEVEL",
        new LocalizedText(
            $"\"{category.Code}\" staat op het niveau \"{category.Level}\", de tabel op \"{level}\".",
            $"« {category.Code} » est au niveau « {category.Level} », le tableau au niveau « {level} ».",
            $"\"{category.Code}\" stands on the level \"{category.Level}\", the table on \"{level}\"."),
        new LocalizedText(
            $"Noem \"{dimension.Code}@{category.Level}\", of een categorie van \"{level}\".",
            $"Nommez « {dimension.Code}@{category.Level} », ou une catégorie de « {level} ».",
            $"Name \"{dimension.Code}@{category.Level}\", or a category of \"{level}\"."),
        new Place(place));

    public static Problem FilterMerges(string code, bool isEmpty, string place) => new(
        "FILTER_MERGES",
        isEmpty
            ? new LocalizedText($"De filter op \"{code}\" noemt geen categorie.", $"Le filtre sur « {code} » ne nomme aucune catégorie.", $"The filter on \"{code}\" names no category.")
            : new LocalizedText(
                $"Een filter op \"{code}\" met meer categorieën zou hun cellen samenvoegen tot een cijfer dat niet in de release staat.",
                $"Un filtre sur « {code} » avec plusieurs catégories fusionnerait leurs cellules en un chiffre absent de la version.",
                $"A filter on \"{code}\" with several categories would merge their cells into a figure that is not in the release."),
        new LocalizedText(
            $"Zet \"{code}\" in by, of noem één categorie.", $"Mettez « {code} » dans by, ou nommez une seule catégorie.", $"Put \"{code}\" into by, or name one category."),
        new Place(place));

    public static Problem ShareOfItself(Indicator indicator, string code, string place) => new(
        "SHARE_OF_ITSELF",
        new LocalizedText(
            $"\"{indicator.Code}\" is een aandeel van \"{code}\" en kan er niet naar uitgesplitst worden.",
            $"« {indicator.Code} » est une part de « {code} » et ne peut être ventilé selon cette dimension.",
            $"\"{indicator.Code}\" is a share of \"{code}\" and cannot be broken down by it."),
        new LocalizedText(
            $"Laat \"{code}\" weg; de aandelen van alle categorieën geeft een aantal met een aandeel binnen \"{code}\".",
            $"Laissez « {code} » de côté ; un nombre avec sa part dans « {code} » donne les parts de toutes les catégories.",
            $"Leave out \"{code}\"; a count with its share within \"{code}\" gives the shares of all categories."),
        new Place(place));

    public static Problem TotalUnknown(string code, IReadOnlyList<string> axes) => new(
        "TOTAL_UNKNOWN",
        new LocalizedText(
            $"Een totaal over \"{code}\" kan niet: het staat niet in by.", $"Pas de total sur « {code} » : il n’est pas dans by.", $"There is no total over \"{code}\": it is not in by."),
        axes.Count == 0
            ? new LocalizedText("Laat totals weg.", "Laissez totals de côté.", "Leave out totals.")
            : new LocalizedText($"Vraag het totaal over {Or(axes).Nl}.", $"Demandez le total sur {Or(axes).Fr}.", $"Ask for the total over {Or(axes).En}."),
        new Place("totals"));

    public static Problem TotalOfYears { get; } = new(
        "TOTAL_OF_YEARS",
        new LocalizedText("De release telt geen jaren op.", "La version n’additionne pas les années.", "The release adds up no years."),
        new LocalizedText("Laat \"year\" weg uit totals.", "Laissez « year » hors de totals.", "Leave \"year\" out of totals."),
        new Place("totals"));

    public static Problem ShareOfWhat(Indicator indicator, string place) => new(
        "SHARE_OF_WHAT",
        new LocalizedText(
            $"\"{indicator.Code}\" is geen aantal en heeft dus geen aandelen.", $"« {indicator.Code} » n’est pas un nombre et n’a donc pas de parts.", $"\"{indicator.Code}\" is not a count, so it has no shares."),
        new LocalizedText(
            "Vraag het aandeel van een aantal trajecten of leerlingen.", "Demandez la part d’un nombre de trajets ou d’élèves.", "Ask for the share of a count of trajecten or leerlingen."),
        new Place(place));

    /// <summary>A share within what is not in the table, or a total that the release does not hold.</summary>
    public static Problem NotHeld(CubeSearch search, string code, string place)
    {
        var names = search.Axes.Select(axis => axis.Dimension.Code).Concat(search.Slices.Select(slice => slice.Dimension.Code))
            .Where(name => name != Dimension.Year && TableFigures.Shares(search, name) is not null).Distinct().ToArray();
        var instead = names.Length == 0
            ? new LocalizedText("Laat het aandeel weg.", "Laissez la part de côté.", "Leave out the share.")
            : new LocalizedText($"Vraag het aandeel binnen {Or(names).Nl}.", $"Demandez la part dans {Or(names).Fr}.", $"Ask for the share within {Or(names).En}.");
        return code == Dimension.Year
            ? new Problem(
                "SHARE_WITHIN_YEAR",
                new LocalizedText("Een aandeel binnen de jaren bestaat niet: de release telt geen jaren op.", "Il n’y a pas de part dans les années : la version n’additionne pas les années.", "There is no share within the years: the release adds up no years."),
                instead,
                new Place(place))
            : new Problem(
                "SHARE_WITHIN_UNKNOWN",
                new LocalizedText(
                    $"Een aandeel binnen \"{code}\" vraagt \"{code}\" in de tabel, en het totaal erover.",
                    $"Une part dans « {code} » demande « {code} » dans le tableau, et son total.",
                    $"A share within \"{code}\" needs \"{code}\" in the table, and the total over it."),
                instead,
                new Place(place));
    }

    /// <summary>What an indicator can be broken down by.</summary>
    public static LocalizedText Held(IReadOnlyList<string> names) => names.Count == 0
        ? new LocalizedText("De release heeft er enkel totalen van.", "La version n’en a que des totaux.", "The release holds totals of it only.")
        : LocalizedText.Of(language => $"{new LocalizedText("De release splitst dit uit naar", "La version le ventile selon", "The release breaks it down by").In(language)} {And(names).In(language)}.");
}
