using System.Globalization;
using System.Text.RegularExpressions;
using NaftStats.Attacks.Truth;

namespace NaftStats.Attacks.Knowledge;

/// <summary>
/// What the documentation of the dimensions tells beyond the catalogue of the API: after which other answer a dimension is
/// registered, which dimensions are bands of the same number, and which describe the pupil; and from what size on a group is
/// shown. The definitions and the policy are public.
/// </summary>
public sealed partial class Documentation
{
    private readonly Dictionary<string, (string Dimension, string Category)> _registeredWhen = [];
    private readonly Dictionary<string, string> _derivedFrom = [];
    private readonly Dictionary<string, (string Dimension, string Category)> _shareOf = [];
    private readonly Dictionary<string, string> _meanOf = [];
    private readonly HashSet<string> _ofPupils = [];
    private readonly Dictionary<string, IReadOnlyList<(string Code, int From, int To)>> _bands = [];

    /// <summary>For each dimension that is registered after another answer, that answer.</summary>
    public IReadOnlyDictionary<string, (string Dimension, string Category)> RegisteredWhen => _registeredWhen;

    /// <summary>The number from which a dimension is derived.</summary>
    public IReadOnlyDictionary<string, string> DerivedFrom => _derivedFrom;

    /// <summary>The dimensions that describe the pupil and not the traject.</summary>
    public IReadOnlySet<string> OfPupils => _ofPupils;

    /// <summary>The bounds of the categories of the finest level, which divide a number; those without a number are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Code, int From, int To)>> Bands => _bands;

    /// <summary>A group of fewer classes than this is never shown.</summary>
    public int ClassThreshold { get; private set; }

    /// <summary>Tables of more dimensions than this hide their zeros too.</summary>
    public int ZeroOrder { get; private set; }

    /// <summary>The category whose share an indicator is.</summary>
    public IReadOnlyDictionary<string, (string Dimension, string Category)> ShareOf => _shareOf;

    /// <summary>The number whose mean an indicator is.</summary>
    public IReadOnlyDictionary<string, string> MeanOf => _meanOf;

    /// <summary>Reads the definitions of a seed-data folder.</summary>
    public static Documentation Read(string seedData)
    {
        var read = new Documentation();
        var code = "";
        foreach (var line in File.ReadLines(Path.Combine(seedData, "definitions", "dimensions.yaml")))
        {
            if (line.StartsWith("- code: ", StringComparison.Ordinal))
            {
                code = line[8..].Trim();
            }
            else if (Condition().Match(line) is { Success: true } condition)
            {
                read._registeredWhen.Add(code, (condition.Groups[1].Value, condition.Groups[2].Value));
            }
            else if (line.StartsWith("  derived-from: ", StringComparison.Ordinal))
            {
                read._derivedFrom.Add(code, line[16..].Trim());
                read._bands.Add(code, [.. ReadBands(Path.Combine(seedData, "codelists", code + ".csv"))]);
            }
            else if (line.Trim() == "unit: leerling")
            {
                read._ofPupils.Add(code);
            }
        }

        read.ReadIndicators(Path.Combine(seedData, "definitions", "indicators.yaml"));
        var policy = File.ReadLines(Path.Combine(seedData, "policy.yaml")).ToArray();
        read.ClassThreshold = Limit(policy, "class-threshold");
        read.ZeroOrder = Limit(policy, "zero-order");
        return read;
    }

    /// <summary>For each category of a dimension, the category of a coarser dimension of the same number that holds it; null where they are not nested.</summary>
    public IReadOnlyDictionary<string, string>? Within(string fine, string coarse)
    {
        if (!_bands.TryGetValue(fine, out var parts) || !_bands.TryGetValue(coarse, out var wholes) || _derivedFrom[fine] != _derivedFrom[coarse] || parts.Count <= wholes.Count)
        {
            return null;
        }

        var held = parts.ToDictionary(part => part.Code, part => wholes.FirstOrDefault(whole => whole.From <= part.From && part.To <= whole.To).Code);
        return held.Values.All(code => code is not null) ? held : null;
    }

    private void ReadIndicators(string file)
    {
        var code = "";
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("- code: ", StringComparison.Ordinal))
            {
                code = line[8..].Trim();
            }
            else if (ShareOfCategory().Match(line) is { Success: true } of)
            {
                _shareOf.Add(code, (of.Groups[1].Value, of.Groups[2].Value));
            }
            else if (line.StartsWith("  of: ", StringComparison.Ordinal))
            {
                _meanOf.Add(code, line[6..].Trim());
            }
        }
    }

    private static IEnumerable<(string Code, int From, int To)> ReadBands(string file)
    {
        // Groups of bands have bounds too; what divides the number once is what no other category names as its parent.
        var rows = Csv.Read(file).ToArray();
        var parents = rows.Select(row => row["parent"]).ToHashSet();
        foreach (var row in rows)
        {
            if (row["from"].Length + row["to"].Length > 0 && !parents.Contains(row["code"]))
            {
                yield return (row["code"], Bound(row["from"], int.MinValue), Bound(row["to"], int.MaxValue));
            }
        }
    }

    private static int Limit(string[] policy, string name) =>
        int.Parse(policy.First(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..], CultureInfo.InvariantCulture);

    private static int Bound(string text, int open) => text.Length == 0 ? open : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^  registered-when: \{dimension: ([^,]+), category: "?([^"}]+)"?\}""")]
    private static partial Regex Condition();

    [GeneratedRegex("""^  of: \{dimension: ([^,]+), category: "?([^"}]+)"?\}""")]
    private static partial Regex ShareOfCategory();
}
