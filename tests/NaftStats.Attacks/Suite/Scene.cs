using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Crawling;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;
using NaftStats.Attacks.Truth;

namespace NaftStats.Attacks.Suite;

/// <summary>A release under attack: what the API told, what must hold, and, kept apart to score, what is true.</summary>
public sealed class Scene
{
    private readonly int[] _remainders;
    private readonly ReportAlone _report;

    private Scene(PublicApi api, Harvest harvest, Relations relations, IReadOnlyList<TrueRecord> records, TrueCounts truth, string seedData)
    {
        Api = api;
        Harvest = harvest;
        Relations = relations;
        Records = records;
        Truth = truth;
        Sums = [.. relations.Sums.Select(sum => sum.Select(term => term >= 0 ? term : harvest.Universe.Count - 1 - term).ToArray())];
        _remainders = CountRemainders();
        _report = ReportAlone.Read(this, seedData);
    }

    /// <summary>The API.</summary>
    public PublicApi Api { get; }

    /// <summary>What it told.</summary>
    public Harvest Harvest { get; }

    /// <summary>The groups.</summary>
    public Universe Universe => Harvest.Universe;

    /// <summary>What must hold.</summary>
    public Relations Relations { get; }

    /// <summary>The sums over variables: groups first, then remainders.</summary>
    public IReadOnlyList<int[]> Sums { get; }

    /// <summary>The number of variables.</summary>
    public int Variables => Universe.Count + Relations.Remainders.Count;

    /// <summary>The records, to score.</summary>
    public IReadOnlyList<TrueRecord> Records { get; }

    /// <summary>The true counts, to score.</summary>
    public TrueCounts Truth { get; }

    /// <summary>Crawls a server on a release and prepares the attacks.</summary>
    /// <param name="api">The API.</param>
    /// <param name="seedData">The folder that was published: its definitions are public, its records score.</param>
    /// <param name="otherWays">Asks for one table of so many on other ways too; 0 for none.</param>
    /// <param name="release">The release; null for the current one.</param>
    public static async Task<Scene> Set(PublicApi api, string seedData, int otherWays = 1, string? release = null)
    {
        var harvest = await Crawler.Crawl(api, Documentation.Read(seedData), release);
        if (otherWays > 0)
        {
            await Crawler.CrawlOtherWays(api, harvest, otherWays);
        }

        return Of(api, harvest, seedData);
    }

    /// <summary>Prepares the attacks on what was collected.</summary>
    public static Scene Of(PublicApi api, Harvest harvest, string seedData)
    {
        var relations = Relations.Of(harvest.Universe);
        var records = TrueRecords.Read(seedData, harvest.Codebook);
        return new Scene(api, harvest, relations, records, TrueCounts.Of(harvest.Universe, records), seedData);
    }

    /// <summary>The small groups that tables hold and hide, and that no printed report tells by itself: what attacks are after.</summary>
    public IEnumerable<int> HiddenSmall() => Enumerable.Range(0, Universe.Count).Where(cell => Universe.Sights[cell] == Sight.Hidden && Truth.IsSmall(cell) && !IsPrinted(cell));

    /// <summary>True for a group, named or not, that the printed reports tell by themselves: no release can take that back.</summary>
    public bool IsPrinted(int variable) => _report.Tells(variable);

    /// <summary>What anyone knows of the trajecten of each variable.</summary>
    public int[] Known()
    {
        var values = new int[Variables];
        Array.Fill(values, Subtraction.Unknown);
        for (var cell = 0; cell < Universe.Count; cell++)
        {
            if (Universe.Sights[cell] == Sight.Shown)
            {
                values[cell] = Universe.Trajecten[cell];
            }
        }

        return values;
    }

    /// <summary>A variable in words.</summary>
    public string Name(int variable) => variable < Universe.Count ? Universe.Name(variable) : Relations.Remainders[variable - Universe.Count];

    /// <summary>The true trajecten of a variable.</summary>
    public int TrueValue(int variable) => variable < Universe.Count ? Truth.Trajecten[variable] : _remainders[variable - Universe.Count];

    /// <summary>True where a record counts in a group.</summary>
    public bool Holds(int cell, TrueRecord record) => TrueRecords.Counts(record, Universe.Populations[cell], Universe.Years[cell])
        && Universe.Codebook.Axes.All(axis => Universe.Places[cell][axis.Index] == Axis.Total || record.Categories[axis.Index].Any(finest => axis.IsWithin(finest, Universe.Places[cell][axis.Index])));

    private int[] CountRemainders()
    {
        var values = new int[Relations.Remainders.Count];
        foreach (var sum in Sums.Where(sum => sum[^1] >= Universe.Count))
        {
            values[sum[^1] - Universe.Count] = Truth.Trajecten[sum[0]] - sum[1..^1].Sum(part => Truth.Trajecten[part]);
        }

        return values;
    }
}
