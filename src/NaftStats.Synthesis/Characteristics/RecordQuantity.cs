using NaftStats.Disclosure.SeedData;

namespace NaftStats.Synthesis.Characteristics;

/// <summary>The numeric columns of the records that follow from dates; any other numeric column is drawn by itself.</summary>
internal static class RecordQuantity
{
    /// <summary>Age in completed years on the first day.</summary>
    public const string AgeAtStart = RecordFile.Leeftijd;

    /// <summary>Age in completed years on the last day.</summary>
    public const string AgeAtEnd = "leeftijd-einde";

    /// <summary>Days from the first to the last day.</summary>
    public const string Duration = RecordFile.Duur;
}
