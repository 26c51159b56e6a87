using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Records;

/// <summary>
/// The records of a publication, column by column. A record is one traject; it never leaves publishing.
/// This type is naive: it holds what it is given, the checks are made where records are read.
/// </summary>
public sealed class RecordSet
{
    /// <summary>The category of a traject for which a dimension is not registered.</summary>
    public const short None = -1;

    /// <summary>Columns of one length, one entry a traject.</summary>
    /// <param name="types">The type of each traject.</param>
    /// <param name="pupils">A number for the pupil of each traject, from 0; -1 for a class.</param>
    /// <param name="starts">The first day of the first schakeling.</param>
    /// <param name="ends">The last day of the last schakeling; <see cref="DateOnly.MaxValue"/> while it runs.</param>
    /// <param name="closed">True where the dossier is closed.</param>
    /// <param name="categories">By dimension code, the place of each traject's category on the finest level, or <see cref="None"/>.</param>
    /// <param name="responses">By the code of a multi-response dimension, a bit for each category that a traject has; 0 where it is not registered.</param>
    /// <param name="quantities">By the name of a numeric column, the number of each traject, or <see cref="None"/>.</param>
    public RecordSet(
        TrajectType[] types,
        int[] pupils,
        DateOnly[] starts,
        DateOnly[] ends,
        bool[] closed,
        IReadOnlyDictionary<string, short[]> categories,
        IReadOnlyDictionary<string, ulong[]> responses,
        IReadOnlyDictionary<string, int[]> quantities)
    {
        Types = types;
        Pupils = pupils;
        Starts = starts;
        Ends = ends;
        Closed = closed;
        Categories = categories;
        Responses = responses;
        Quantities = quantities;
    }

    /// <summary>The number of trajecten.</summary>
    public int Count => Types.Length;

    /// <summary>The type of each traject.</summary>
    public TrajectType[] Types { get; }

    /// <summary>The pupil of each traject, or -1 for a class.</summary>
    public int[] Pupils { get; }

    /// <summary>The first day of each traject.</summary>
    public DateOnly[] Starts { get; }

    /// <summary>The last day of each traject, or <see cref="DateOnly.MaxValue"/>.</summary>
    public DateOnly[] Ends { get; }

    /// <summary>True where the dossier is closed.</summary>
    public bool[] Closed { get; }

    /// <summary>By dimension code, the place of each traject's category on the finest level.</summary>
    public IReadOnlyDictionary<string, short[]> Categories { get; }

    /// <summary>By the code of a multi-response dimension, a bit for each category that a traject has.</summary>
    public IReadOnlyDictionary<string, ulong[]> Responses { get; }

    /// <summary>By the name of a numeric column, the number of each traject, or <see cref="None"/>.</summary>
    public IReadOnlyDictionary<string, int[]> Quantities { get; }

    /// <summary>The places on <paramref name="level"/> of each traject's category of <paramref name="dimension"/>.</summary>
    public short[] On(Dimension dimension, Level level)
    {
        var finest = Categories[dimension.Code];
        if (level.Code == dimension.Finest.Code)
        {
            return finest;
        }

        var projection = dimension.Projection(level);
        return Array.ConvertAll(finest, index => index == None ? None : (short)projection[index]);
    }
}
