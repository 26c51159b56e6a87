using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Knowledge;

/// <summary>
/// Everything that must hold between groups, as the documentation tells it: a whole is the sum of its parts; all trajecten
/// are the started and the carried-over ones, and hold the closed ones; a traject that is neither closed nor carried over
/// ended while its dossier stayed open; an answer of several is a part of its base.
/// </summary>
public sealed class Relations
{
    private readonly Universe _universe;

    private Relations(Universe universe) => _universe = universe;

    /// <summary>Sums: the whole first, then its parts. A part of -1 - i is the remainder i, a group without a name.</summary>
    public List<int[]> Sums { get; } = [];

    /// <summary>The dimension of each sum; -1 where it is none.</summary>
    public List<int> AxisOf { get; } = [];

    /// <summary>Wholes and parts, by which distinct pupils are bounded.</summary>
    public List<(int Whole, int Part)> Containments { get; } = [];

    /// <summary>The remainders in words.</summary>
    public List<string> Remainders { get; } = [];

    /// <summary>The relations between the groups of a universe; wholes that are missing there are added.</summary>
    public static Relations Of(Universe universe)
    {
        var relations = new Relations(universe);
        var seen = new HashSet<(int Whole, int Axis, int Level, int Band)>();
        for (var cell = 0; cell < universe.Count; cell++)
        {
            for (var axis = 0; axis < universe.Codebook.Axes.Count; axis++)
            {
                if (universe.Places[cell][axis] != Axis.Total)
                {
                    relations.Climb(cell, axis, seen);
                }
            }
        }

        relations.AddPopulations();
        return relations;
    }

    private void Climb(int cell, int axis, HashSet<(int Whole, int Axis, int Level, int Band)> seen)
    {
        var place = _universe.Places[cell];
        var (population, year) = (_universe.Populations[cell], _universe.Years[cell]);
        if (_universe.Codebook.Up(place, axis) is not { } up)
        {
            return;
        }

        var whole = _universe.Closed(population, year, up);
        Containments.Add((whole, cell));
        var own = _universe.Codebook.Axes[axis];
        if (own.IsMultiResponse)
        {
            Sums.Add([whole, cell, Remainder($"{_universe.Name(whole)} without {own.Code}={own.Categories[place[axis]]}")]);
            AxisOf.Add(-1);
            return;
        }

        // Bands of one number divide it in more than one way: the parts of one band are one sum.
        var band = _universe.Codebook.BandOf(axis, place[axis]) is var (_, category) ? category : -1;
        if (seen.Add((whole, axis, own.LevelOf[place[axis]], band)))
        {
            Sums.Add([whole, .. _universe.Codebook.Siblings(place, up, axis).Select(sibling => _universe.Closed(population, year, sibling))]);
            AxisOf.Add(axis);
        }
    }

    private void AddPopulations()
    {
        for (var cell = 0; cell < _universe.Count; cell++)
        {
            if (_universe.Populations[cell] != Population.Alle)
            {
                continue;
            }

            var (year, place) = (_universe.Years[cell], _universe.Places[cell]);
            var (begun, carried, closed, next) = (
                _universe.Find(Population.Opgestart, year, place), _universe.Find(Population.Doorlopend, year, place),
                _universe.Find(Population.Afgesloten, year, place), _universe.Find(Population.Doorlopend, year + 1, place));
            if (begun >= 0 && carried >= 0)
            {
                Add([cell, begun, carried]);
                Containments.Add((cell, begun));
                Containments.Add((cell, carried));
            }

            if (closed >= 0)
            {
                Add([cell, closed, Remainder($"{_universe.Name(cell)} not closed in the year")]);
                Containments.Add((cell, closed));
            }

            if (closed >= 0 && next >= 0)
            {
                Add([cell, closed, next, Remainder($"{_universe.Name(cell)} ended in the year, dossier open")]);
            }
        }
    }

    private void Add(int[] sum)
    {
        Sums.Add(sum);
        AxisOf.Add(-1);
    }

    private int Remainder(string name)
    {
        Remainders.Add(name);
        return -Remainders.Count;
    }
}
