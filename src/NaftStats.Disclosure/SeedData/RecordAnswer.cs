using System.Globalization;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads what a record says of one dimension; a problem names the rule, never the value.</summary>
internal static class RecordAnswer
{
    // An outcome is known once the dossier is closed, and what depends on another answer only after that answer.
    public static bool Applies(Dimension dimension, TrajectType type, bool closed, Func<string, string?> field) =>
        dimension.AppliesTo.Contains(type)
        && (closed || dimension.Populations.Any(population => population != Population.Afgesloten))
        && (dimension.RegisteredWhen is not { } condition || field(condition.Dimension) == condition.Category);

    public static int Number(string? field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : RecordSet.None;

    public static short Category(Dimension dimension, string? field, bool? applies, out (string Message, string? Remedy)? problem)
    {
        problem = Presence(dimension, field is not null, applies);
        if (problem is not null || field is null)
        {
            return RecordSet.None;
        }

        var index = dimension.Finest.IndexOf(field);
        problem = index < 0 ? NoCategory(dimension) : null;
        return (short)index;
    }

    public static short Derived(Dimension dimension, string? field, int number, bool? applies, out (string Message, string? Remedy)? problem)
    {
        // A number that was not filled in has a category of its own where the codelist has one without bounds.
        var unknown = dimension.Finest.Categories.FirstIndex(category => category is { From: null, To: null });
        problem = field is not null && number == RecordSet.None
            ? ("The value is not a whole number.", "Give whole years or a whole number, in digits.")
            : Presence(dimension, number != RecordSet.None || (applies == true && unknown >= 0), applies);
        if (problem is not null || applies == false || (number == RecordSet.None && unknown < 0))
        {
            return RecordSet.None;
        }

        var index = number == RecordSet.None
            ? unknown
            : dimension.Finest.Categories.FirstIndex(category => category is not { From: null, To: null } && category.Holds(number));
        problem = index < 0 ? ($"The value is outside the bounds of \"{dimension.Code}\" (codelists/{dimension.Code}.csv).", null) : null;
        return (short)index;
    }

    public static ulong Responses(Dimension dimension, string? field, bool? applies, out (string Message, string? Remedy)? problem)
    {
        // No response at all is an answer: nothing was ticked.
        problem = field is not null ? Presence(dimension, true, applies) : null;
        var bits = 0UL;
        foreach (var code in problem is null && field is not null ? field.Split(RecordFile.ResponseSeparator) : [])
        {
            var index = dimension.Finest.IndexOf(code);
            if (index < 0)
            {
                problem = NoCategory(dimension);
                return 0;
            }

            bits |= 1UL << index;
        }

        return bits;
    }

    private static (string Message, string? Remedy)? Presence(Dimension dimension, bool present, bool? applies) => (present, applies) switch
    {
        (false, true) => ($"\"{dimension.Code}\" is empty; it must be filled in for such a traject.", null),
        (true, false) => ($"\"{dimension.Code}\" is not registered for such a traject and must be empty.", null),
        _ => null,
    };

    private static (string Message, string? Remedy) NoCategory(Dimension dimension) => (
        $"The value is not a category of \"{dimension.Code}\" (codelists/{dimension.Code}.csv).",
        $"Allowed: {string.Join(", ", dimension.Finest.Categories.Select(category => category.Code))}"
        + (dimension.IsMultiResponse ? $"; several with \"{RecordFile.ResponseSeparator}\" between them." : "."));
}
