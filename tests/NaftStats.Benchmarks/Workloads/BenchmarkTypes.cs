namespace NaftStats.Benchmarks.Workloads;

internal sealed class Query
{
    public Release Release { get; } = new("2024.1", 2024, Provenance.Synthetic);

    public Table Table(string indicator, IReadOnlyList<string> by, IReadOnlyList<Filter>? where, int? first)
    {
        var rows = BenchmarkData.Rows;
        return new Table(indicator, by, where?.Count ?? 0, rows.Length, first < rows.Length ? rows[..first.Value] : rows);
    }
}

internal sealed record Filter(string Dimension, IReadOnlyList<string> In);

internal sealed record Release(string Version, int Year, Provenance Provenance);

internal sealed record Table(string Indicator, IReadOnlyList<string> Dimensions, int FilterCount, int RowCount, Row[] Rows);

internal readonly record struct Row(
    int Year,
    Category Region,
    Category Onderwijsvorm,
    Category Trajecttype,
    double? Value,
    Status Status,
    string? Symbol,
    double? Share);

internal sealed record Category(string Code, string Label);

internal enum Provenance
{
    Published,
    Synthetic,
}

internal enum Status
{
    Available,
    Hidden,
    NotApplicable,
}
