using NaftStats.Disclosure.SeedData;
using NaftStats.Testing;

namespace NaftStats.Synthesis.Tests;

/// <summary>The shipped seed data, synthesized once for all tests.</summary>
public sealed class ShippedSynthesis
{
    public SeedDataSet SeedData { get; } = SeedDataSet.Read(Repository.PathOf("seed-data"));

    public SynthesisResult Result => _result.Value;

    /// <summary>What was told on the way: each step, and the parts of it that were done.</summary>
    internal List<(string Step, double Part)> Progress { get; } = [];

    private readonly Lazy<SynthesisResult> _result;

    public ShippedSynthesis() => _result = new Lazy<SynthesisResult>(() => Synthesizer.Synthesize(SeedData, Synthesizer.ShippedSeed, (step, part) => Progress.Add((step, part))));

    /// <summary>The same seed data with one printed figure changed.</summary>
    public SeedDataSet With(string table, string row, string column, string figure)
    {
        var changed = 0;
        var publications = SeedData.Publications.Select(publication => publication with
        {
            Tables = [.. publication.Tables.Select(each => each.Code != table ? each : each with
            {
                Rows = [.. each.Rows.Select(line =>
                {
                    var place = each.Columns.ToList().FindIndex(known => known.Code == column);
                    if (string.Join(' ', line.Categories.Select(category => category ?? "totaal")) != row)
                    {
                        return line;
                    }

                    changed++;
                    return line with { Figures = [.. line.Figures.Select((old, i) => i == place ? figure : old)] };
                })],
            })],
        }).ToArray();
        Assert.Equal(1, changed);
        return SeedData with { Catalogue = SeedData.Catalogue with { Publications = publications } };
    }

    internal RecordTable Tabulate(SynthesisResult result) =>
        new(SeedData.Catalogue, result.Files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal)).Select(file => file.Content));
}

/// <summary>The tests that share one synthesis.</summary>
[CollectionDefinition(Name)]
public sealed class ShippedSynthesisCollection : ICollectionFixture<ShippedSynthesis>
{
    public const string Name = "Shipped synthesis";
}
