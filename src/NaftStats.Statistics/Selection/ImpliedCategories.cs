using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Selection;

/// <summary>What a question implies without saying so, and where that contradicts it: classes have no geslacht.</summary>
internal static class ImpliedCategories
{
    /// <summary>The implications of a question, and what contradicts them.</summary>
    public static (Implications Implied, IReadOnlyList<Problem> Conflicts) Of(Question question, IReadOnlyList<TableSlice> slices)
    {
        var (catalogue, indicator) = (question.Release.Catalogue, question.Indicator);
        var implying = question.Axes.Select(axis => axis.Dimension).Concat(slices.Select(slice => slice.Dimension)).ToList();
        if (indicator.Of is { } of)
        {
            implying.Add(catalogue.FindDimension(of.Dimension)!);
        }

        if (indicator.Quantity is { } quantity)
        {
            // A number is registered where the dimensions that are derived from it are.
            implying.AddRange(catalogue.Dimensions.Where(dimension => dimension.DerivedFrom == quantity));
        }

        var implied = new Implications(catalogue.Dimensions, implying);
        if (indicator.Measure is MeasureKind.Leerlingen or MeasureKind.Ratio || indicator.Of is { CountsLeerlingen: true })
        {
            var types = catalogue.FindDimension(Dimension.TrajectTypes)!;
            implied.Add(new CategoryReference(types.Code, types.Finest.Categories[(int)TrajectType.Individueel].Code));
        }

        return (implied, [.. Conflicts(question, slices, implied, implying)]);
    }

    private static IEnumerable<Problem> Conflicts(Question question, IReadOnlyList<TableSlice> slices, Implications implied, List<Dimension> implying)
    {
        var (catalogue, indicator) = (question.Release.Catalogue, question.Indicator);

        // What a share is of stands at one category, as a filter does.
        TableSlice[] standing = indicator.Of is { } of ? [.. slices, TableSlice.At(catalogue.FindDimension(of.Dimension)!, of.Category)] : [.. slices];
        foreach (var (code, place) in implied.Places)
        {
            var asked = Array.Find(standing, slice => slice.Dimension.Code == code && !slice.Level.IsWhole);
            var isConflict = implied.Conflicts.Contains(code);
            if (!isConflict && (asked is null || asked.Place == implied.PlaceOn(asked.Dimension, asked.Level)))
            {
                continue;
            }

            var fixedBy = implying
                .Where(dimension => new Implications(catalogue.Dimensions, [dimension]).Places.ContainsKey(code))
                .Select(dimension => dimension.Code).Distinct().ToArray();
            var asksFilter = asked is not null && slices.Contains(asked);
            string[] leave = asksFilter ? [code] : [.. fixedBy.Where(name => question.Axes.Any(axis => axis.Dimension.Code == name) || slices.Any(slice => slice.Dimension.Code == name))];
            yield return new Problem(
                "NOTHING_REGISTERED",
                Message(indicator, code, catalogue.FindDimension(code)!.Finest.Categories[place].Code, fixedBy, isConflict),
                asksFilter ? new LocalizedText($"Laat de filter op \"{code}\" weg.", $"Laissez le filtre sur « {code} » de côté.", $"Leave out the filter on \"{code}\".")
                    : asked is null || leave.Length > 1
                        ? new LocalizedText("Laat een van de dimensies weg.", "Laissez une des dimensions de côté.", "Leave out one of the dimensions.")
                        : new LocalizedText($"Laat {Suggestion.And(leave).Nl} weg.", $"Laissez {Suggestion.And(leave).Fr} de côté.", $"Leave out {Suggestion.And(leave).En}."),
                new Place(asksFilter ? "where" : "by"));
        }
    }

    private static LocalizedText Message(Indicator indicator, string code, string category, string[] fixedBy, bool isConflict)
    {
        var names = Suggestion.And(fixedBy);
        return isConflict
            ? new LocalizedText(
                $"{names.Nl} worden nooit voor hetzelfde traject geregistreerd: ze verschillen in \"{code}\".",
                $"{names.Fr} ne sont jamais enregistrés pour le même trajet : ils diffèrent par « {code} ».",
                $"{names.En} are never registered for the same traject: they differ in \"{code}\".")
            : fixedBy.Length == 0
                ? new LocalizedText(
                    $"\"{indicator.Code}\" telt leerlingen, en klastrajecten dragen er geen.",
                    $"« {indicator.Code} » compte des élèves, et les trajets de classe n’en portent pas.",
                    $"\"{indicator.Code}\" counts pupils, and class trajecten carry none.")
                : new LocalizedText(
                    $"{names.Nl} {(fixedBy.Length == 1 ? "wordt" : "worden")} enkel geregistreerd waar \"{code}\" \"{category}\" is.",
                    $"{names.Fr} {(fixedBy.Length == 1 ? "n’est enregistré" : "ne sont enregistrés")} que lorsque « {code} » est « {category} ».",
                    $"{names.En} {(fixedBy.Length == 1 ? "is" : "are")} registered only where \"{code}\" is \"{category}\".");
    }
}
