using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure;

/// <summary>
/// <see cref="ReleaseProtection"/> with audit C over every subset of core dimensions of the size that the policy names and
/// over every three dimensions: what it exposes is repaired, and audited again.
/// </summary>
public sealed class JointProtection
{
    private const int MostRounds = 24;
    private const int AnySize = 3;
    private const int ControlledSubsets = 16;

    private readonly IReadOnlyList<CellCounts> _cubes;
    private readonly IReadOnlyList<Dimension> _catalogue;
    private readonly DisclosurePolicy _policy;
    private readonly Tabulator _tabulator;
    private readonly Dictionary<(Population, string), CellCounts> _exact = [];

    private JointProtection(IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, Tabulator tabulator)
    {
        (_cubes, _catalogue, _policy, _tabulator) = (cubes, catalogue, policy, tabulator);
        foreach (var cube in cubes)
        {
            _exact.Add((cube.Population, cube.Shape.Key), cube);
        }
    }

    /// <summary>Protects <paramref name="cubes"/> against the joint audit too.</summary>
    /// <param name="cubes">All cubes of the plan, exact, over all years.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="tabulator">Counts what nobody publishes, so that it can be attacked.</param>
    /// <param name="prior">What attackers know without the release; nothing where it is null.</param>
    /// <param name="progress">Told how many steps of all are done.</param>
    /// <param name="parallelism">How many steps at a time; -1 for as many as there are processors.</param>
    public static ProtectedRelease Protect(
        IReadOnlyList<CellCounts> cubes,
        IReadOnlyList<Dimension> catalogue,
        DisclosurePolicy policy,
        Tabulator tabulator,
        PriorKnowledge? prior = null,
        Action<int, int>? progress = null,
        int parallelism = -1)
    {
        var joint = new JointProtection(cubes, catalogue, policy, tabulator);
        var subsets = joint.Subsets([.. cubes.Where(cube => prior?.IsUnpublished(cube) != true)]).ToArray();
        var total = subsets.Length + ReleaseProtection.Steps;
        var protection = ReleaseProtection.Protected(cubes, catalogue, policy, prior, done => progress?.Invoke(done, total), out var dropped);
        var left = new List<string>();
        var audit = joint.Mend(protection, subsets, left, done => progress?.Invoke(ReleaseProtection.Steps + done, total), parallelism);
        var release = ReleaseProtection.ToRelease(cubes, policy, protection, dropped, [audit], prior);
        return release with { Exposed = [.. release.Exposed, .. left] };
    }

    /// <summary>
    /// Audit C on some of the subsets of a protection that hides small groups and nothing else: what it learns there shows that it can
    /// learn.
    /// </summary>
    /// <param name="protection">All cubes of the plan with their primaries hidden.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="tabulator">Counts what nobody publishes, so that it can be attacked.</param>
    public static AuditRun Control(CellProtection protection, IReadOnlyList<Dimension> catalogue, Tabulator tabulator)
    {
        var cubes = protection.Lattice.Cubes;
        var joint = new JointProtection(cubes, catalogue, protection.Policy, tabulator);
        var (attempts, exposed) = (0, 0);
        Parallel.ForEach(joint.Subsets(cubes).Where((_, place) => place % ControlledSubsets == 0), subset =>
        {
            var space = new JointSpace(catalogue, cubes, subset.Population, subset.Dimensions);
            for (var year = 0; year < protection.Lattice.Years; year++)
            {
                var audit = new JointAudit(protection, space, year, shape => joint.Exact(space.Population, shape));
                Interlocked.Add(ref exposed, audit.Run().Count);
                Interlocked.Add(ref attempts, audit.Attempts);
            }
        });
        return new AuditRun(AuditRun.JointNullSpace, attempts, exposed);
    }

    private AuditRun Mend(LatticeProtection protection, (Population Population, Dimension[] Dimensions)[] subsets, List<string> left, Action<int> progress, int parallelism)
    {
        var remembered = protection.Protection.Remembered;
        var years = Enumerable.Range(0, protection.Protection.Lattice.Years).Where(year => remembered?.Kept.ContainsKey(year) != true).ToArray();
        var due = subsets.Select(subset => (subset.Population, subset.Dimensions, Years: years)).ToArray();
        var (attempts, done) = (0, 0);
        for (var round = 0; round < MostRounds && due.Length > 0; round++)
        {
            var exposed = new IReadOnlyList<JointExposure>[due.Length][];
            Parallel.For(0, due.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, i =>
            {
                var space = new JointSpace(_catalogue, _cubes, due[i].Population, due[i].Dimensions);
                exposed[i] = [.. due[i].Years.Select(year =>
                {
                    var audit = new JointAudit(protection.Protection, space, year, shape => Exact(space.Population, shape));
                    var found = audit.Run(withDocuments: false);
                    found = protection.Protection.Attackers.Count > 1 ? [.. found, .. audit.Run(withDocuments: true)] : found;
                    Interlocked.Add(ref attempts, round == 0 ? audit.Attempts : 0);

                    // Where everything that holds a group is hidden or was shown before, earlier releases give it away.
                    return remembered?.Holds(year) == true ? [.. found.Where(exposure => exposure.Reliefs.Count > 0)] : found;
                })];
                progress(round == 0 ? Interlocked.Increment(ref done) : done);
            });
            protection.Mend([.. exposed.SelectMany(subset => subset).SelectMany(year => year).Select(exposure => exposure.Reliefs)]);

            left.Clear();
            left.AddRange(due.Index().SelectMany(subset => subset.Item.Years.Index().SelectMany(year => exposed[subset.Index][year.Index]
                .Select(exposure => $"joint null space: {subset.Item.Population} {exposure.Table}, year {year.Item + 1}"))).Distinct());

            // Hiding more brings back no zero and shows nothing, so a subset that passed passes still.
            due = [.. due.Select((subset, i) => subset with { Years = [.. subset.Years.Where((_, place) => exposed[i][place].Count > 0)] })
                .Where(subset => subset.Years.Length > 0)];
        }

        return new AuditRun(AuditRun.JointNullSpace, attempts, due.Sum(subset => subset.Years.Length));
    }

    private CellCounts Exact(Population population, CubeShape shape)
    {
        lock (_exact)
        {
            if (!_exact.TryGetValue((population, shape.Key), out var counts))
            {
                counts = _tabulator.Tabulate(population, shape);
                _exact.Add((population, shape.Key), counts);
            }

            return counts;
        }
    }

    // In every population with tables of two dimensions or more. Dimensions that imply different things never meet.
    private IEnumerable<(Population Population, Dimension[] Dimensions)> Subsets(IReadOnlyList<CellCounts> published)
    {
        foreach (var population in published.Where(cube => cube.Shape.Order >= 2).Select(cube => cube.Population).Distinct())
        {
            var usable = _catalogue.Where(dimension => !dimension.IsMultiResponse
                && published.Any(cube => cube.Population == population && cube.Shape.Axes.Any(axis => axis.Dimension == dimension))).ToArray();
            var core = usable.Where(dimension => _policy.CoreDimensions.Contains(dimension.Code)).ToArray();
            var large = Combinations(core, Math.Min(_policy.JointDimensions, core.Length), 0).Where(CanMeet).ToArray();
            foreach (var subset in large)
            {
                yield return (population, subset);
            }

            foreach (var subset in Combinations(usable, AnySize, 0).Where(CanMeet)
                .Where(subset => !large.Any(other => subset.All(dimension => other.Contains(dimension)))))
            {
                yield return (population, subset);
            }
        }
    }

    private bool CanMeet(Dimension[] subset) => new Implications(_catalogue, subset).Conflicts.Count == 0;

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
