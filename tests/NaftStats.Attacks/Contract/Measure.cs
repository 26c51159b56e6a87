namespace NaftStats.Attacks.Contract;

/// <summary>How the values of an indicator are made, as the contract names it.</summary>
public enum Measure
{
    /// <summary>A count of trajecten.</summary>
    Trajecten,

    /// <summary>A count of distinct pupils.</summary>
    Leerlingen,

    /// <summary>A percentage.</summary>
    Share,

    /// <summary>A mean.</summary>
    Mean,

    /// <summary>A quotient of two counts.</summary>
    Ratio,
}
