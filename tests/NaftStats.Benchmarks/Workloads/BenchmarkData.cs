namespace NaftStats.Benchmarks.Workloads;

/// <summary>What the benchmark schema answers. <c>peers/mercurius/data.mjs</c> makes the same by the same formulas.</summary>
internal static class BenchmarkData
{
    private static readonly string[] Forms = ["aso", "bso", "buso", "tso"];

    private static readonly Category Individual = new("individueel", "Individueel");

    /// <summary>64 rows: 16 regions by 4 forms of education; every thirteenth is hidden.</summary>
    public static Row[] Rows { get; } = [.. Enumerable.Range(0, 64).Select(RowAt)];

    private static Row RowAt(int index)
    {
        var region = new Category($"gebied-{index / 4 + 1}", $"Gebied {index / 4 + 1}");
        var form = new Category(Forms[index % 4], Forms[index % 4].ToUpperInvariant());
        var hidden = index % 13 == 12;
        return new Row(
            2024,
            region,
            form,
            Individual,
            hidden ? null : 37 * index % 101 + 5,
            hidden ? Status.Hidden : Status.Available,
            hidden ? ":c" : null,
            hidden ? null : (7 * index % 1000 + 1) / 10.0);
    }
}
