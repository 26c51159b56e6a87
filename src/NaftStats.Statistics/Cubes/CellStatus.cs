namespace NaftStats.Statistics.Cubes;

/// <summary>Whether a cell of a release is shown. Why a cell is hidden is never recorded: primary and secondary look the same.</summary>
public enum CellStatus : byte
{
    /// <summary>The value is in the release; a zero is a true zero.</summary>
    Shown = 0,

    /// <summary>The value is withheld to protect pupils; the release does not contain it.</summary>
    Hidden = 1,
}
