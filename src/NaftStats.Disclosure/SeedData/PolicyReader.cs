using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads the disclosure policy, <c>policy.yaml</c>. A knob that is absent has the default of <see cref="DisclosurePolicy"/>.</summary>
public static class PolicyReader
{
    /// <summary>The file, relative to the seed-data folder.</summary>
    public const string File = "policy.yaml";

    private const string Audited = "audited-release";
    private const string TwoWay = "two-way";
    private const string Rounded = "rounded";
    private const int RoundingBase = 5;
    private const int MostOrder = 3;

    /// <summary>The policy; what is wrong is added to the problems of <paramref name="files"/>.</summary>
    /// <param name="files">The seed-data folder.</param>
    /// <param name="catalogue">The catalogue, whose dimensions, levels and categories the policy names.</param>
    public static DisclosurePolicy Read(SeedFiles files, Catalogue catalogue)
    {
        if (files.ReadMap(File) is not { } map)
        {
            return new DisclosurePolicy(string.Empty, int.MaxValue, int.MaxValue, 0, 0, [], new Dictionary<string, int>());
        }

        var policy = new DisclosurePolicy(
            map.Text("profile"),
            map.Number("threshold"),
            map.Number("mean-threshold"),
            map.Number("fine-order"),
            map.Number("coarse-order"),
            map.Texts("core-dimensions"),
            Numbers(map.OptionalMap("maximal-orders")) ?? []);
        policy = policy with
        {
            PopulationOrders = Populations(map.OptionalMap("population-orders")) ?? policy.PopulationOrders,
            QuasiIdentifiers = map.Texts("quasi-identifiers"),
            ClassThreshold = map.OptionalNumber("class-threshold") ?? policy.ClassThreshold,
            MissionDimensions = map.Texts("mission-dimensions"),
            Utility = Numbers(map.OptionalMap("utility")) ?? policy.Utility,
            ZeroOrder = map.OptionalNumber("zero-order") ?? policy.ZeroOrder,
            MinimumWidth = map.OptionalNumber("minimum-width") ?? policy.MinimumWidth,
            DropAbove = map.OptionalNumber("drop-above") ?? policy.DropAbove,
            KeptTables = map.Texts("kept-tables"),
            Costs = ReadCosts(map.OptionalMap("costs")),
            RoundingBase = policy.Profile == Rounded ? RoundingBase : 1,
            Overrides = [.. map.Maps("overrides").Select(ReadOverride)],
        };
        Check(policy, map);
        CheckNames(policy, catalogue, map);
        map.ReportUnknownKeys();
        return policy;
    }

    private static void CheckNames(DisclosurePolicy policy, Catalogue catalogue, YamlMap map)
    {
        string[] dimensions = [.. catalogue.Dimensions.Select(dimension => dimension.Code)];
        void Require(IEnumerable<string> names, IReadOnlyCollection<string> known, string key)
        {
            foreach (var name in names.Where(name => name.Length > 0).Except(known))
            {
                map.Report("CODE_UNKNOWN", $"\"{name}\" is not defined.", Suggestion.For(name, known), key);
            }
        }

        Require(policy.CoreDimensions, dimensions, "core-dimensions");
        Require(
            policy.MaximalOrders.Keys,
            [.. dimensions, .. catalogue.Dimensions.SelectMany(dimension => dimension.Levels, (dimension, level) => $"{dimension.Code}@{level.Code}")], "maximal-orders");
        Require(policy.QuasiIdentifiers, [.. dimensions.Where(code => code != Dimension.Year)], "quasi-identifiers");
        Require(policy.MissionDimensions, dimensions, "mission-dimensions");
        Require(policy.KeptTables.SelectMany(table => table.Split('+')), [.. dimensions, "*"], "kept-tables");
    }

    private static void Check(DisclosurePolicy policy, YamlMap map)
    {
        void Require(bool holds, string key, string message, string? remedy = null)
        {
            if (!holds)
            {
                map.Report("POLICY_THRESHOLD", message, remedy, key);
            }
        }

        if (policy.Profile == DisclosurePolicy.PrimaryOnly)
        {
            map.Report(
                "POLICY_UNSAFE", $"The profile \"{DisclosurePolicy.PrimaryOnly}\" hides small groups and nothing else; most of them can be computed from what it shows.",
                $"Choose \"{Audited}\", \"{TwoWay}\" or \"{Rounded}\".", "profile");
        }

        Require(
            policy.Profile is DisclosurePolicy.PrimaryOnly or Audited or TwoWay or Rounded,
            "profile", $"There is no profile \"{policy.Profile}\".", Suggestion.For(policy.Profile, [Audited, TwoWay, Rounded]));
        Require(policy.Threshold >= 3, "threshold", "The threshold must be at least 3.", "A group of one or two pupils is never safe to show.");
        Require(policy.MeanThreshold >= policy.Threshold, "mean-threshold", "The threshold for means must not be below the threshold.", $"Write {policy.Threshold} or more.");
        Require(policy.FineOrder is >= 0 and <= MostOrder, "fine-order", $"A table has 0 to {MostOrder} dimensions.", "Write 2, as most releases do.");
        Require(policy.CoarseOrder <= MostOrder, "coarse-order", $"A table has 0 to {MostOrder} dimensions.", $"Write {MostOrder} or less.");
        Require(policy.CoarseOrder >= policy.FineOrder, "coarse-order", "The order of core dimensions must not be below the one of all.", $"Write {policy.FineOrder} or more.");
        Require(policy.MaximalOrders.Values.All(order => order >= 0), "maximal-orders", "The order of a level must not be negative.", "Write 0 to leave it out, 1 for a table of its own.");
        Require(policy.PopulationOrders.Values.All(order => order >= 0), "population-orders", "The order of a population must not be negative.", "Write 0 to release its totals only.");
        Require(policy.ZeroOrder >= 0, "zero-order", "The order that shows zeros must not be negative.", "Write 0 to show those of the totals only.");
        Require(policy.MinimumWidth >= 2, "minimum-width", "At least 2 values must stay possible.", "With 1, a hidden figure could be computed exactly.");
        Require(policy.ClassThreshold >= 3, "class-threshold", "The threshold for classes must be at least 3.", "One or two classes can be recognised by their school.");
        Require(policy.DropAbove is >= 0 and <= 100, "drop-above", "A percentage lies between 0 and 100.", "Write 100 to drop no table.");
        Require(policy.Costs.Orders.Count > 0, "costs", "The costs need a weight for at least one order.", "Write \"orders: [...]\", from 1 dimension up.");
        Require(policy.Costs.Orders.Append(policy.Costs.Mission).Append(policy.Costs.Printed).All(weight => weight > 0), "costs", "Every weight must be a whole number above 0.", "Write 1 for what may be hidden first.");
        Require(
            policy.Profile != TwoWay || (policy.CoarseOrder <= 2 && policy.Threshold >= 10),
            "profile", "The profile \"two-way\" has tables of at most two dimensions and a threshold of at least 10.", "Set coarse-order to 2 and threshold to 10.");
    }

    private static SuppressionCosts ReadCosts(YamlMap? map)
    {
        if (map is null)
        {
            return SuppressionCosts.Default;
        }

        int[] Weights(string key) => [.. map.Texts(key).Select(text => int.TryParse(text, out var weight) ? weight : 0)];
        var costs = new SuppressionCosts(Weights("orders"), map.Number("mission"), map.Number("printed"), Weights("bands"));
        map.ReportUnknownKeys();
        return costs;
    }

    private static PolicyOverride ReadOverride(YamlMap map)
    {
        var read = new PolicyOverride(map.Text("what"), map.Text("reason"), map.Text("approver"), map.Text("date"));
        if (read.Date.Length > 0 && !DateOnly.TryParseExact(read.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            map.Report("SEED_KIND", $"\"{read.Date}\" is no date.", "Write 2025-01-31.", "date");
        }

        map.ReportUnknownKeys();
        return read;
    }

    private static Dictionary<string, int>? Numbers(YamlMap? map) => map?.Keys.ToDictionary(key => key, map.Number);

    private static Dictionary<Population, int>? Populations(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var known = Enum.GetValues<Population>().ToDictionary(population => population.ToString().ToLowerInvariant());
        foreach (var key in map.Keys.Where(key => !known.ContainsKey(key)))
        {
            map.Report("SEED_KEY_UNKNOWN", $"There is no population \"{key}\".", Suggestion.For(key, known.Keys), key);
        }

        return map.Keys.Where(known.ContainsKey).ToDictionary(key => known[key], map.Number);
    }
}
