using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Selection;

namespace NaftStats.Portal.Parts;

/// <summary>Reads what the form of a selection sends: every field at once, so some may make no sense beside the one that was changed.</summary>
public static class FormQuery
{
    /// <summary>The question without what a breakdown makes meaningless.</summary>
    public static TableQuery Tidy(TableQuery sent)
    {
        var dimensions = sent.By.Select(name => name.Split('@')[0]).ToHashSet();
        return sent with
        {
            // A dimension that is broken down is not filtered as well.
            Where = [.. sent.Where.Where(filter => !dimensions.Contains(filter.Dimension))],

            // Without a row or column for each year there is one year: the latest.
            Years = dimensions.Contains(Dimension.Year) || sent.Years is { Count: 1 } ? sent.Years : null,
            Share = sent.Share is { } within && dimensions.Contains(within) ? within : null,
            Totals = [.. sent.Totals.Where(dimensions.Contains)],
        };
    }
}
