namespace NaftStats.Attacks.Knowledge;

/// <summary>What the API tells of a figure.</summary>
public enum Sight : byte
{
    /// <summary>No table holds it.</summary>
    Unpublished,

    /// <summary>A table holds it, without its value.</summary>
    Hidden,

    /// <summary>Its value.</summary>
    Shown,
}
