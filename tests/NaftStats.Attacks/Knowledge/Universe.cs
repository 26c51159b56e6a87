using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Knowledge;

/// <summary>
/// Every group that an attacker can name, with what the API tells of its trajecten and of its pupils: the published ones
/// and the wholes that they are parts of.
/// </summary>
public sealed class Universe(Codebook codebook)
{
    private readonly Dictionary<ulong, int> _cells = [];

    /// <summary>The names.</summary>
    public Codebook Codebook { get; } = codebook;

    /// <summary>The number of groups.</summary>
    public int Count => Places.Count;

    /// <summary>The population of each group.</summary>
    public List<Population> Populations { get; } = [];

    /// <summary>The year of each group.</summary>
    public List<int> Years { get; } = [];

    /// <summary>The categories of each group, closed under implication.</summary>
    public List<short[]> Places { get; } = [];

    /// <summary>What the API tells of the trajecten of each group.</summary>
    public List<Sight> Sights { get; } = [];

    /// <summary>The trajecten of each group, where they are shown.</summary>
    public List<int> Trajecten { get; } = [];

    /// <summary>What the API tells of the pupils of each group; asked for groups of individual trajecten.</summary>
    public List<Sight> PupilSights { get; } = [];

    /// <summary>The pupils of each group, where they are shown.</summary>
    public List<int> Leerlingen { get; } = [];

    /// <summary>The group of these categories, new or known; -1 where nothing can be registered with all of them.</summary>
    public int Cell(Population population, int year, short[] place)
    {
        var closed = (short[])place.Clone();
        return Codebook.Close(closed) ? Closed(population, year, closed) : -1;
    }

    /// <summary>The group of these categories if it is known, else -1.</summary>
    public int Find(Population population, int year, short[] place)
    {
        var closed = (short[])place.Clone();
        return Codebook.Close(closed) && _cells.TryGetValue(Codebook.Key(population, year, closed), out var cell) ? cell : -1;
    }

    /// <summary>The group of categories that are closed already if it is known, else -1.</summary>
    public int FindClosed(Population population, int year, short[] closed) => _cells.TryGetValue(Codebook.Key(population, year, closed), out var cell) ? cell : -1;

    /// <summary>The group of categories that are closed already.</summary>
    public int Closed(Population population, int year, short[] closed)
    {
        var key = Codebook.Key(population, year, closed);
        if (!_cells.TryGetValue(key, out var cell))
        {
            cell = Count;
            _cells.Add(key, cell);
            Populations.Add(population);
            Years.Add(year);
            Places.Add(closed);
            Sights.Add(Sight.Unpublished);
            Trajecten.Add(0);
            PupilSights.Add(Sight.Unpublished);
            Leerlingen.Add(0);
        }

        return cell;
    }

    /// <summary>The number of dimensions that name a group, those left out that another one implies.</summary>
    public int OrderOf(int cell)
    {
        var order = 0;
        for (var axis = 0; axis < Places[cell].Length; axis++)
        {
            order += Places[cell][axis] != Axis.Total && Codebook.Up(Places[cell], axis) is not null ? 1 : 0;
        }

        return order;
    }

    /// <summary>A group in words.</summary>
    public string Name(int cell) => Codebook.Name(Populations[cell], Years[cell], Places[cell]);
}
