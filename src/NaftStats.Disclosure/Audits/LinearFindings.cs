using NaftStats.Disclosure.Suppression;

namespace NaftStats.Disclosure.Audits;

/// <summary>What audit B found of the trajecten of all cells, or of their distinct pupils.</summary>
internal sealed class LinearFindings(LinearSystem system)
{
    private const int MostChained = 40;

    private readonly HashSet<int> _determined = [];
    private readonly Dictionary<int, int> _groups = [];
    private readonly Dictionary<int, (int Single, double Multiple)> _insiders = [];

    /// <summary>The equations.</summary>
    public LinearSystem System => system;

    /// <summary>A cell follows from what is shown.</summary>
    public void Determine(int cell) => _determined.Add(cell);

    /// <summary>True for a cell that follows from what is shown.</summary>
    public bool IsDetermined(int cell) => _determined.Contains(cell);

    /// <summary>A cell is a multiple of one that holds a single pupil, and what is shown.</summary>
    public void MoveTogether(int cell, int single, double multiple) => _insiders[cell] = (single, multiple);

    /// <summary>Cells that move in step.</summary>
    public void Group(IReadOnlyList<int> cells)
    {
        foreach (var cell in cells)
        {
            _groups[cell] = cells[0];
        }
    }

    /// <summary>For each near relation that alone gives a cell away, the cells of which one must be hidden to break it.</summary>
    public List<int[]> Binding(CellProtection protection, int cell)
    {
        var binding = new List<int[]>();
        List<int> chain = [cell];
        for (var (i, level) = (0, 1); i < chain.Count && chain.Count < MostChained; i++)
        {
            if (i == level)
            {
                if (binding.Count > 0)
                {
                    break;
                }

                level = chain.Count;
            }

            foreach (var relation in system.Relations.Of(chain[i]))
            {
                var terms = system.Relations.Terms(relation).ToArray();
                if (!terms.All(term => !protection.Hidden[term] || IsDetermined(term) || IsInStep(term, cell)))
                {
                    continue;
                }

                // A relation that has nothing left to hide only hands on what another one gives away.
                var candidates = Array.FindAll(terms, protection.CanHide);
                if (candidates.Length > 0)
                {
                    binding.Add(candidates);
                }
                else
                {
                    chain.AddRange(terms.Where(term => protection.Hidden[term] && !chain.Contains(term)));
                }
            }
        }

        return binding;
    }

    /// <summary>The cells, known beforehand, from which an exposed cell follows through any number of relations.</summary>
    public IReadOnlyList<int> KnownBehind(int cell) =>
        IsDetermined(cell) ? system.KnownBehind(cell)
        : _insiders.TryGetValue(cell, out var insider) ? system.KnownBehind(cell, insider.Single, insider.Multiple)
        : [];

    private bool IsInStep(int cell, int other) => _groups.TryGetValue(cell, out var own) && _groups.TryGetValue(other, out var its) && own == its;
}
