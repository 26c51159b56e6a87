using NaftStats.Statistics.Disclosure;

namespace NaftStats.Publishing.SeedData;

/// <summary>Reads the disclosure policy, <c>policy.yaml</c>.</summary>
public static class PolicyReader
{
    /// <summary>The file, relative to the seed-data folder.</summary>
    public const string File = "policy.yaml";

    /// <summary>The policy; what is wrong is added to the problems of <paramref name="files"/>.</summary>
    public static DisclosurePolicy Read(SeedFiles files)
    {
        if (files.ReadMap(File) is not { } map)
        {
            return new DisclosurePolicy(string.Empty, int.MaxValue, int.MaxValue, 0, 0, [], []);
        }

        var policy = new DisclosurePolicy(
            map.Text("profile"),
            map.Number("threshold"),
            map.Number("mean-threshold"),
            map.Number("fine-order"),
            map.Number("coarse-order"),
            map.Texts("core-dimensions"),
            map.Texts("fine-levels"));
        if (policy.Threshold < 3)
        {
            map.Report("POLICY_THRESHOLD", "The threshold must be at least 3.", "A group of one or two pupils is never safe to show.", "threshold");
        }

        if (policy.MeanThreshold < policy.Threshold)
        {
            map.Report("POLICY_THRESHOLD", "The threshold for means must not be below the threshold.", null, "mean-threshold");
        }

        map.ReportUnknownKeys();
        return policy;
    }
}
