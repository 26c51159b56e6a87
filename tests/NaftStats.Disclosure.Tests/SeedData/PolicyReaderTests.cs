using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;
using NaftStats.Testing;

namespace NaftStats.Disclosure.Tests.SeedData;

/// <summary>Every knob of the policy is read, and every value that makes no sense is refused with its place and what to write instead.</summary>
public class PolicyReaderTests
{
    private const string Policy = """
        profile: audited-release
        threshold: 6
        mean-threshold: 12
        fine-order: 1
        coarse-order: 2
        core-dimensions: [trajecttype, region]
        maximal-orders: {region@region: 2, terug: 1}
        population-orders: {alle: 0, doorlopend: 1}
        zero-order: 1
        class-threshold: 4
        mission-dimensions: [region]
        utility: {region: 5}
        minimum-width: 4
        drop-above: 60
        kept-tables: [region+*, terug+reden]
        costs:
          orders: [100, 10]
          mission: 3
          printed: 7
          bands: [20]
        overrides:
          - what: kept-tables
            reason: The report prints them.
            approver: Head of statistics
            date: 2025-01-31
        quasi-identifiers: [region, leeftijdsgroep]
        """;

    [Fact]
    public void Every_knob_is_read()
    {
        var policy = Read(Policy);

        Assert.Equal(("audited-release", 6, 12, 1, 2), (policy.Profile, policy.Threshold, policy.MeanThreshold, policy.FineOrder, policy.CoarseOrder));
        Assert.Equal(["trajecttype", "region"], policy.CoreDimensions);
        Assert.Equal(new Dictionary<string, int> { ["region@region"] = 2, ["terug"] = 1 }, policy.MaximalOrders);
        Assert.Equal(["region", "leeftijdsgroep"], policy.QuasiIdentifiers);
        Assert.Equal(new Dictionary<Population, int> { [Population.Alle] = 0, [Population.Doorlopend] = 1 }, policy.PopulationOrders);
        Assert.Equal(1, policy.ZeroOrder);
        Assert.Equal(["region"], policy.MissionDimensions);
        Assert.Equal(new Dictionary<string, int> { ["region"] = 5 }, policy.Utility);
        Assert.Equal((4, 4, 60, 1), (policy.ClassThreshold, policy.MinimumWidth, policy.DropAbove, policy.RoundingBase));
        Assert.Equal(["region+*", "terug+reden"], policy.KeptTables);
        Assert.Equal((3, 7), (policy.Costs.Mission, policy.Costs.Printed));
        Assert.Equal([100, 10], policy.Costs.Orders);
        Assert.Equal([20], policy.Costs.Bands);
        Assert.Equal([new PolicyOverride("kept-tables", "The report prints them.", "Head of statistics", "2025-01-31")], policy.Overrides);
    }

    [Fact]
    public void What_is_not_said_has_a_default()
    {
        var policy = Read(string.Join('\n', Policy.Split('\n')[..7]));

        Assert.Equal((2, 3, 100, 3, 1), (policy.ZeroOrder, policy.MinimumWidth, policy.DropAbove, policy.ClassThreshold, policy.RoundingBase));
        Assert.Same(SuppressionCosts.Default, policy.Costs);
        Assert.Empty(policy.PopulationOrders);
        Assert.Empty(policy.MissionDimensions);
        Assert.Empty(policy.Utility);
        Assert.Empty(policy.KeptTables);
        Assert.Empty(policy.QuasiIdentifiers);
        Assert.Empty(policy.Overrides);
    }

    [Theory]
    [InlineData("audited-release", "two-way", 10)]
    [InlineData("audited-release", "rounded", 6)]
    public void Every_profile_is_known(string right, string profile, int threshold)
    {
        var policy = Read(Policy.Replace(right, profile, StringComparison.Ordinal)
            .Replace("\nthreshold: 6", $"\nthreshold: {threshold}", StringComparison.Ordinal));

        Assert.Equal((profile, profile == "rounded" ? 5 : 1), (policy.Profile, policy.RoundingBase));
    }

    [Theory]
    [InlineData("profile: audited-release", "profile: audited", "POLICY_THRESHOLD", 1, "Did you mean \"audited-release\"?")]
    [InlineData("profile: audited-release", "profile: primary-only", "POLICY_UNSAFE", 1, "Choose \"audited-release\"")]
    [InlineData("profile: audited-release", "profile: two-way", "POLICY_THRESHOLD", 1, "Set coarse-order to 2 and threshold to 10.")]
    [InlineData("\nthreshold: 6", "\nthreshold: 2", "POLICY_THRESHOLD", 2, "never safe")]
    [InlineData("\nthreshold: 6", "\nthreshold: six", "SEED_KIND", 2, null)]
    [InlineData("\nthreshold: 6", "\ntreshold: 6", "SEED_KEY_UNKNOWN", 2, "Did you mean \"threshold\"?")]
    [InlineData("\nthreshold: 6", "", "SEED_KEY_MISSING", 1, "Add \"threshold: ...\".")]
    [InlineData("mean-threshold: 12", "mean-threshold: 5", "POLICY_THRESHOLD", 3, "Write 6 or more.")]
    [InlineData("fine-order: 1", "fine-order: -1", "POLICY_THRESHOLD", 4, "Write 2")]
    [InlineData("fine-order: 1", "fine-order: 4", "POLICY_THRESHOLD", 4, "Write 2")]
    [InlineData("coarse-order: 2", "coarse-order: 0", "POLICY_THRESHOLD", 5, "Write 1 or more.")]
    [InlineData("coarse-order: 2", "coarse-order: 4", "POLICY_THRESHOLD", 5, "Write 3 or less.")]
    [InlineData("[trajecttype, region]", "[trajecttype, regio]", "CODE_UNKNOWN", 6, "Did you mean \"region\"?")]
    [InlineData("[trajecttype, region]", "region", "SEED_KIND", 6, "Write \"core-dimensions: [one, two]\".")]
    [InlineData("{region@region: 2,", "{region@gebied: 2,", "CODE_UNKNOWN", 7, "region@region")]
    [InlineData("{region@region: 2,", "{region@region: -1,", "POLICY_THRESHOLD", 7, "Write 0")]
    [InlineData("[region, leeftijdsgroep]", "[region, year]", "CODE_UNKNOWN", 26, "")]
    [InlineData("{alle: 0,", "{ale: 0,", "SEED_KEY_UNKNOWN", 8, "alle")]
    [InlineData("{alle: 0,", "{alle: -1,", "POLICY_THRESHOLD", 8, "Write 0")]
    [InlineData("zero-order: 1", "zero-order: -1", "POLICY_THRESHOLD", 9, "Write 0")]
    [InlineData("class-threshold: 4", "class-threshold: 2", "POLICY_THRESHOLD", 10, "recognised by their school")]
    [InlineData("mission-dimensions: [region]", "mission-dimensions: [regio]", "CODE_UNKNOWN", 11, "Did you mean \"region\"?")]
    [InlineData("mission: 3", "mission: 0", "POLICY_THRESHOLD", 17, "Write 1")]
    [InlineData("minimum-width: 4", "minimum-width: 1", "POLICY_THRESHOLD", 13, "With 1, a hidden figure could be computed exactly.")]
    [InlineData("drop-above: 60", "drop-above: 101", "POLICY_THRESHOLD", 14, "Write 100")]
    [InlineData("[region+*,", "[regio+*,", "CODE_UNKNOWN", 15, "Did you mean \"region\"?")]
    [InlineData("[100, 10]", "[]", "POLICY_THRESHOLD", 17, "Write \"orders: [...]\"")]
    [InlineData("[100, 10]", "[100, 0]", "POLICY_THRESHOLD", 17, "Write 1")]
    [InlineData("[100, 10]", "[100, much]", "POLICY_THRESHOLD", 17, "Write 1")]
    [InlineData("    approver: Head of statistics\n", "", "SEED_KEY_MISSING", 22, "Add \"approver: ...\".")]
    [InlineData("date: 2025-01-31", "date: last week", "SEED_KIND", 25, "Write 2025-01-31.")]
    [InlineData("reason: The report", "because: The report", "SEED_KEY_UNKNOWN", 23, null)]
    public void A_value_that_makes_no_sense_is_refused_with_place_problem_and_remedy(string right, string wrong, string code, int line, string? remedy)
    {
        Assert.Contains(right, Policy, StringComparison.Ordinal);
        var problems = Assert.Throws<ProblemsException>(() => Read(Policy.Replace(right, wrong, StringComparison.Ordinal))).Problems;

        var problem = problems.First(found => found.Code == code);
        Assert.Equal(("policy.yaml", line), (problem.Place!.Source, problem.Place.Line));
        Assert.False(string.IsNullOrWhiteSpace(problem.Message));
        Assert.Contains(remedy ?? "", problem.Remedy ?? "", StringComparison.Ordinal);
    }

    private static DisclosurePolicy Read(string policy)
    {
        using var folder = MiniSeedData.Create();
        File.WriteAllText(folder.File("policy.yaml"), policy.ReplaceLineEndings("\n"));
        return SeedDataSet.Read(folder.Path).Policy;
    }
}
