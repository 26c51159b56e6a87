namespace NaftStats.Statistics.Indicators;

/// <summary>The unit in which a value is expressed.</summary>
public enum Unit
{
    /// <summary>A number of trajecten.</summary>
    Trajecten,

    /// <summary>A number of distinct pupils.</summary>
    Leerlingen,

    /// <summary>Per cent, 0 to 100.</summary>
    Procent,

    /// <summary>Years.</summary>
    Jaar,

    /// <summary>Days.</summary>
    Dagen,

    /// <summary>Participants of a class traject.</summary>
    Deelnemers,

    /// <summary>Trajecten for each pupil.</summary>
    TrajectenPerLeerling,
}
