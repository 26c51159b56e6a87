using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Knowledge;

/// <summary>
/// One name for each group, however it is asked for: a group is named by its categories and by all that they imply
/// (a girl has an individual traject, thirteen years lie in 12-14, Gent lies in East Flanders).
/// </summary>
public sealed class Codebook
{
    private readonly List<(int Axis, short Category)>[] _bases;
    private readonly Dictionary<(int Axis, short Category), (int Axis, short Category)> _bands = [];

    /// <summary>The names under a catalogue and its documentation.</summary>
    public Codebook(PublicCatalogue catalogue, Documentation documentation)
    {
        Catalogue = catalogue;
        Documentation = documentation;
        Type = catalogue["trajecttype"].Index;
        Individueel = catalogue["trajecttype"]["individueel"];
        _bases = [.. Axes.Select(axis => new List<(int Axis, short Category)>())];
        foreach (var axis in Axes)
        {
            if (axis.AppliesTo is [var type])
            {
                _bases[axis.Index].Add((Type, catalogue["trajecttype"][type]));
            }

            if (documentation.RegisteredWhen.TryGetValue(axis.Code, out var condition))
            {
                _bases[axis.Index].Add((catalogue[condition.Dimension].Index, catalogue[condition.Dimension][condition.Category]));
            }

            foreach (var coarse in Axes.Where(other => other != axis))
            {
                foreach (var (part, whole) in documentation.Within(axis.Code, coarse.Code) ?? new Dictionary<string, string>())
                {
                    _bands[(axis.Index, axis[part])] = (coarse.Index, coarse[whole]);
                }
            }
        }
    }

    /// <summary>The catalogue.</summary>
    public PublicCatalogue Catalogue { get; }

    /// <summary>The documentation.</summary>
    public Documentation Documentation { get; }

    /// <summary>The dimensions.</summary>
    public IReadOnlyList<Axis> Axes => Catalogue.Axes;

    /// <summary>The place of the type of traject among the dimensions.</summary>
    public int Type { get; }

    /// <summary>The individual trajecten: the only ones that carry a pupil.</summary>
    public short Individueel { get; }

    /// <summary>
    /// The size from which groups of these categories are shown: a number of pupils; of classes where all are; and of trajecten,
    /// the lower of both, where it can be either.
    /// </summary>
    public int ThresholdOf(short[] place) => place[Type] == Individueel ? Catalogue.Threshold : Documentation.ClassThreshold;

    /// <summary>What a dimension implies whatever the category.</summary>
    public IReadOnlyList<(int Axis, short Category)> BaseOf(int axis) => _bases[axis];

    /// <summary>The band of another dimension in which a category lies, if there is one.</summary>
    public (int Axis, short Category)? BandOf(int axis, short category) => _bands.TryGetValue((axis, category), out var band) ? band : null;

    /// <summary>The total over everything.</summary>
    public short[] Whole()
    {
        var place = new short[Axes.Count];
        Array.Fill(place, Axis.Total);
        return place;
    }

    /// <summary>Adds what categories imply; false where nothing can be registered with all of them.</summary>
    public bool Close(short[] place)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            for (var axis = 0; axis < place.Length; axis++)
            {
                if (place[axis] == Axis.Total)
                {
                    continue;
                }

                foreach (var (other, category) in _bases[axis])
                {
                    if (!Imply(place, other, category, ref moved))
                    {
                        return false;
                    }
                }

                if (BandOf(axis, place[axis]) is var (coarse, band) && !Imply(place, coarse, band, ref moved))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The group of which this one is a part along a dimension, one step up; null where another category implies it.</summary>
    public short[]? Up(short[] place, int axis)
    {
        var up = (short[])place.Clone();
        up[axis] = Axes[axis].ParentOf[place[axis]];
        return Close(up) && up[axis] != place[axis] ? up : null;
    }

    /// <summary>The group that an indicator counts at these categories: pupils exist for individual trajecten only, and a number or an answer where it is registered.</summary>
    public short[]? Based(short[] place, PublicIndicator indicator)
    {
        var held = indicator.Measure switch
        {
            Measure.Leerlingen or Measure.Ratio => [(Type, Individueel)],
            Measure.Share => _bases[Catalogue[Documentation.ShareOf[indicator.Code].Dimension].Index],
            Measure.Mean => Axes.Where(axis => Documentation.DerivedFrom.GetValueOrDefault(axis.Code) == Documentation.MeanOf[indicator.Code]).SelectMany(axis => _bases[axis.Index]),
            _ => Enumerable.Empty<(int Axis, short Category)>(),
        };
        var based = (short[])place.Clone();
        foreach (var (axis, category) in held)
        {
            if (based[axis] != Axis.Total && based[axis] != category)
            {
                return null;
            }

            based[axis] = category;
        }

        return based;
    }

    /// <summary>The whole of a share: one dimension at its total, with all that the dimensions are registered for.</summary>
    public short[] Without(short[] place, int axis)
    {
        var whole = (short[])place.Clone();
        whole[axis] = Axis.Total;
        for (var asked = 0; asked < place.Length; asked++)
        {
            if (place[asked] != Axis.Total)
            {
                Hold(whole, asked);
            }
        }

        return whole;
    }

    private void Hold(short[] whole, int axis)
    {
        foreach (var (other, category) in _bases[axis].Where(held => whole[held.Axis] == Axis.Total))
        {
            whole[other] = category;
            Hold(whole, other);
        }
    }

    /// <summary>The parts of the same whole along a dimension, with <paramref name="place"/> among them.</summary>
    public IEnumerable<short[]> Siblings(short[] place, short[] up, int axis)
    {
        var own = Axes[axis];
        var parent = own.ParentOf[place[axis]];
        var band = BandOf(axis, place[axis]);
        foreach (var category in own.On(own.LevelOf[place[axis]]))
        {
            if (own.ParentOf[category] == parent && BandOf(axis, category) == band)
            {
                var sibling = (short[])up.Clone();
                sibling[axis] = category;
                if (Close(sibling))
                {
                    yield return sibling;
                }
            }
        }
    }

    /// <summary>A number for a group of a population and a year; two groups share one with a probability that can be neglected.</summary>
    public static ulong Key(Population population, int year, ReadOnlySpan<short> place)
    {
        var key = Mix(((ulong)population << 32) + (ulong)year);
        for (var axis = 0; axis < place.Length; axis++)
        {
            if (place[axis] != Axis.Total)
            {
                key ^= Mix(((ulong)(axis + 1) << 40) + (ulong)place[axis]);
            }
        }

        return key;
    }

    /// <summary>A group in words.</summary>
    public string Name(Population population, int year, short[] place) =>
        $"{population.ToString().ToLowerInvariant()} {year} [{string.Join(", ", Axes.Where(axis => place[axis.Index] != Axis.Total).Select(axis => $"{axis.Code}={axis.Categories[place[axis.Index]]}"))}]";

    // A step up the implied category is implied too: 12-14 holds both thirteen and itself.
    private bool Imply(short[] place, int axis, short category, ref bool moved)
    {
        if (place[axis] == category || IsBelow(axis, place[axis], category))
        {
            return true;
        }

        if (place[axis] != Axis.Total && !IsBelow(axis, category, place[axis]))
        {
            return false;
        }

        place[axis] = category;
        moved = true;
        return true;
    }

    private bool IsBelow(int axis, short category, short whole)
    {
        while (category != Axis.Total && category != whole)
        {
            category = Axes[axis].ParentOf[category];
        }

        return category == whole && whole != Axis.Total;
    }

    // SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong number)
    {
        number += 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
