namespace NaftStats.Synthesis.Targets;

/// <summary>What a tally counts.</summary>
internal enum TallyMeasure
{
    /// <summary>Trajecten.</summary>
    Trajecten,

    /// <summary>Distinct pupils.</summary>
    Leerlingen,

    /// <summary>The sum of a numeric column.</summary>
    Sum,

    /// <summary>Trajecten that have a number in a numeric column: the base of its mean.</summary>
    Numbered,
}
