using System.Text.Json.Serialization;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Classification;

/// <summary>A remark on an indicator or a dimension, and the tables of which it is true. Without a condition it is true of all.</summary>
/// <param name="Text">The remark.</param>
/// <param name="When">The tables of which it is true, or null.</param>
public sealed record Remark(LocalizedText Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RemarkCondition? When = null);

/// <summary>The tables of which a remark is true: all that is named must hold.</summary>
/// <param name="Counts">What the values count, where only one of both is meant.</param>
/// <param name="Populations">The populations; empty for all.</param>
/// <param name="IsBrokenDown">True where the dimension must be broken down, so that rows can be compared or added up.</param>
/// <param name="Years">The years of which the table must hold at least one; empty for all.</param>
/// <param name="Where">The category of which the table must hold figures: by itself, or as a part of its total. Null for all.</param>
public sealed record RemarkCondition(
    CountedUnit? Counts,
    IReadOnlyList<Population> Populations,
    bool IsBrokenDown,
    IReadOnlyList<string> Years,
    CategoryReference? Where);

/// <summary>What a figure counts.</summary>
public enum CountedUnit
{
    /// <summary>Trajecten.</summary>
    Trajecten,

    /// <summary>Distinct pupils.</summary>
    Leerlingen,
}
