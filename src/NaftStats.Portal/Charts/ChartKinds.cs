namespace NaftStats.Portal.Charts;

/// <summary>How an address names the kinds of chart.</summary>
public static class ChartKinds
{
    /// <summary>The word in an address.</summary>
    public static string Code(ChartKind kind) => kind switch { ChartKind.Lines => "lines", ChartKind.Grouped => "grouped", ChartKind.Multiples => "multiples", _ => "bars" };

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Enum.GetValues<ChartKind>().Select(Code)];

    /// <summary>The kind that a word names, or null.</summary>
    public static ChartKind? Find(string? code) => Enum.GetValues<ChartKind>().Select(kind => (ChartKind?)kind).FirstOrDefault(kind => Code(kind!.Value) == code);
}
