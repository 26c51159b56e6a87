using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.References;

/// <summary>
/// Hides small groups of a reference table, and as few other rows as keep them open: the document is public, but the service does not
/// repeat it. Every choice is proved by the solver, as in the tables that a release computes.
/// </summary>
public static class ReferenceProtection
{
    /// <summary>The publications with the rows hidden that must be.</summary>
    /// <param name="publications">The source documents as printed.</param>
    /// <param name="threshold">A count below this is a small group.</param>
    /// <exception cref="ProblemsException">A small group comes out whatever rows are hidden.</exception>
    public static IReadOnlyList<Publication> Protect(IReadOnlyList<Publication> publications, int threshold) =>
    [
        .. publications.Select(publication => publication with { ReferenceTables = [.. publication.ReferenceTables.Select(table => Protect(publication, table, threshold))] }),
    ];

    private static ReferenceTable Protect(Publication publication, ReferenceTable table, int threshold)
    {
        var hidden = Rows(table, threshold)
            ?? throw new ProblemsException(new Problem(
                "REFERENCE_EXPOSED", $"A small group of the table \"{table.Code}\" comes out, whatever rows are hidden.",
                "Merge its category with another, or leave the table out and name it under left-out.", new Place($"publications/{publication.Code}")));
        return table with
        {
            Rows = [.. table.Rows.Select((row, place) => hidden.Contains(place) ? row with { Figures = [.. row.Figures.Select(figure => figure is null ? null : ReferenceRow.Hidden)] } : row)],
        };
    }

    /// <summary>The places of the rows that are hidden, with all their figures: a percentage of a hidden count tells it. Null where nothing helps.</summary>
    internal static IReadOnlySet<int>? Rows(ReferenceTable table, int threshold)
    {
        var hidden = new HashSet<int>();
        ReferenceModel[] models = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].CountsPupils).Select(column => new ReferenceModel(table, column, threshold))];
        hidden.UnionWith(models.SelectMany(model => model.Small));
        foreach (var model in models)
        {
            while (model.Exposed(hidden) is { } exposed)
            {
                // The smallest that opens the group by itself, else the smallest: it may with others.
                var candidates = model.Near(exposed).Concat(model.Rows).Distinct().Where(row => !hidden.Contains(row)).ToArray();
                if (candidates.Length == 0)
                {
                    return null;
                }

                hidden.Add(candidates.Where(row => model.IsOpen(exposed, hidden.Append(row).ToHashSet())).Append(candidates[0]).First());
            }
        }

        foreach (var row in models.SelectMany(model => model.Rows.Reverse()).Where(row => hidden.Contains(row) && !models.Any(model => model.Small.Contains(row))).ToArray())
        {
            hidden.Remove(row);
            if (Array.Exists(models, model => model.Exposed(hidden) is not null))
            {
                hidden.Add(row);
            }
        }

        return hidden;
    }
}
