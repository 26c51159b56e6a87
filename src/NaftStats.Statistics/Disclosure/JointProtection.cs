using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Disclosure.Audits;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Records;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Disclosure;

/// <summary>
/// <see cref="ReleaseProtection"/> with audit C over every subset of a number of dimensions and over the core dimensions:
/// what it exposes is repaired, and audited again. It takes minutes where the others take seconds.
/// </summary>
public static class JointProtection
{
    private const int MostRounds = 8;

    /// <summary>Protects <paramref name="cubes"/> against the joint audit too.</summary>
    /// <param name="cubes">All cubes of the plan, exact, over all years.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="records">The records: what nobody publishes must be counted to be attacked.</param>
    /// <param name="progress">Told how many steps of all are done.</param>
    public static ProtectedRelease Protect(
        IReadOnlyList<CellCounts> cubes, Catalogue catalogue, DisclosurePolicy policy, RecordSet records, Action<int, int>? progress = null)
    {
        var years = ReleaseProtection.Protected(cubes, catalogue.Dimensions, policy, progress, -1, out var dropped);
        var tabulator = new Tabulator(
            records, [.. catalogue.Years.Finest.Categories.Select(year => int.Parse(year.Code, System.Globalization.CultureInfo.InvariantCulture))]);
        var subsets = Subsets(cubes, catalogue.Dimensions, policy)
            .Select(subset => (subset.Dimensions, Cross: tabulator.Tabulate(subset.Population, Cross(catalogue.Dimensions, subset.Dimensions)))).ToArray();
        var attempts = 0;
        var left = 0;
        Parallel.ForEach(years, year =>
        {
            var due = subsets;
            var tried = 0;
            for (var round = 0; round < MostRounds && due.Length > 0; round++)
            {
                var audit = new JointAudit(year.Protection, catalogue.Dimensions);
                var found = due.Select(subset => (Subset: subset, Exposed: audit.Run(subset.Dimensions, subset.Cross, out var small), Small: small)).ToArray();
                tried = round == 0 ? found.Sum(result => result.Small) : tried;
                due = [.. found.Where(result => result.Exposed.Count > 0).Select(result => result.Subset)];
                year.Mend([.. found.SelectMany(result => result.Exposed).Select(exposure => exposure.Reliefs)]);
            }

            // Hiding more brings back no zero and shows nothing, so a subset that passed passes still.
            Interlocked.Add(ref attempts, tried);
            Interlocked.Add(ref left, due.Length);
        });
        return ReleaseProtection.ToRelease(cubes, policy, years, dropped, [new AuditRun(AuditRun.JointNullSpace, attempts, left)]);
    }

    /// <summary>The subsets that the joint audit searches, in every population with tables of two dimensions or more.</summary>
    internal static IEnumerable<(Population Population, Dimension[] Dimensions)> Subsets(
        IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy)
    {
        foreach (var population in cubes.Where(cube => cube.Shape.Order >= 2).Select(cube => cube.Population).Distinct())
        {
            var usable = catalogue.Where(dimension => !dimension.IsMultiResponse
                && cubes.Any(cube => cube.Population == population && cube.Shape.Axes.Any(axis => axis.Dimension == dimension))).ToArray();
            foreach (var subset in Combinations(usable, policy.JointDimensions, 0).Where(subset => new Implications(catalogue, subset).Conflicts.Count == 0))
            {
                yield return (population, subset);
            }

            var core = usable.Where(dimension => policy.CoreDimensions.Contains(dimension.Code)).ToArray();
            if (core.Length > policy.JointDimensions && new Implications(catalogue, core).Conflicts.Count == 0)
            {
                yield return (population, core);
            }
        }
    }

    private static CubeShape Cross(IReadOnlyList<Dimension> catalogue, Dimension[] dimensions)
    {
        var implied = new Implications(catalogue, dimensions).Places;
        return CubeShape.Of(catalogue, dimensions.Where(dimension => !implied.ContainsKey(dimension.Code)).Select(dimension => new CubeAxis(dimension, dimension.Finest)));
    }

    private static IEnumerable<Dimension[]> Combinations(Dimension[] dimensions, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= dimensions.Length - size; i++)
        {
            foreach (var rest in Combinations(dimensions, size - 1, i + 1))
            {
                yield return [dimensions[i], .. rest];
            }
        }
    }
}
