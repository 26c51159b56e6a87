using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Records;

/// <summary>
/// The records of a publication, column by column. A record is one traject; it never leaves publishing.
/// This type is naive: it holds what it is given, the checks are made where records are read.
/// </summary>
/// <param name="Types">The type of each traject.</param>
/// <param name="Pupils">A number for the pupil of each traject, from 0; -1 for a class.</param>
/// <param name="Starts">The first day of the first schakeling.</param>
/// <param name="Ends">The last day of the last schakeling; <see cref="DateOnly.MaxValue"/> while it runs.</param>
/// <param name="Closed">True where the dossier is closed.</param>
/// <param name="Categories">By dimension code, the place of each traject's category on the finest level, or <see cref="None"/>.</param>
/// <param name="Responses">By the code of a multi-response dimension, a bit for each category that a traject has; 0 where it is not registered.</param>
/// <param name="Quantities">By the name of a numeric column, the number of each traject, or <see cref="None"/>.</param>
public sealed record RecordSet(
    TrajectType[] Types,
    int[] Pupils,
    DateOnly[] Starts,
    DateOnly[] Ends,
    bool[] Closed,
    IReadOnlyDictionary<string, short[]> Categories,
    IReadOnlyDictionary<string, ulong[]> Responses,
    IReadOnlyDictionary<string, int[]> Quantities)
{
    /// <summary>The category of a traject for which a dimension is not registered.</summary>
    public const short None = -1;

    /// <summary>The number of trajecten.</summary>
    public int Count => Types.Length;

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
