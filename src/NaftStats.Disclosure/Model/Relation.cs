namespace NaftStats.Disclosure.Model;

/// <summary>Where a relation comes from.</summary>
internal enum RelationKind
{
    /// <summary>A whole is the sum of its parts, in trajecten.</summary>
    WholeIsSum,

    /// <summary>The pupils of a whole are the sum of those of its parts, where a pupil has one category only.</summary>
    PupilsAreSum,

    /// <summary>The pupils of a whole are at most the sum of those of its parts.</summary>
    PupilsWithinSum,

    /// <summary>A part is at most its whole.</summary>
    PartWithinWhole,

    /// <summary>Whoever is in the whole and not in the part has a traject outside the part.</summary>
    TrajectOutside,

    /// <summary>Each pupil has a traject.</summary>
    PupilsWithinTrajecten,

    /// <summary>Nobody is younger at the end than at the start.</summary>
    AgesGrow,

    /// <summary>A sum of numbers is the sum of the sums of the parts.</summary>
    NumbersAdd,

    /// <summary>A sum of numbers lies between the bounds of the categories times their trajecten.</summary>
    NumbersWithinBands,
}

/// <summary>One linear relation between variables: <c>Low ≤ Σ factor × variable ≤ High</c>.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Variables">The variables.</param>
/// <param name="Factors">The factor of each.</param>
/// <param name="Low">The least value, or <see cref="Open"/> below.</param>
/// <param name="High">The greatest value, or <see cref="Open"/> above.</param>
internal sealed record Relation(RelationKind Kind, int[] Variables, long[] Factors, long Low, long High)
{
    /// <summary>No bound: beyond every sum that can occur.</summary>
    public const long Open = long.MaxValue / 4;
}
