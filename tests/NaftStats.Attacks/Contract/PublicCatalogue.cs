using System.Text.Json;

namespace NaftStats.Attacks.Contract;

/// <summary>What the catalogue tells everyone: dimensions, levels, categories, parents, indicators, years, the threshold.</summary>
public sealed class PublicCatalogue
{
    private PublicCatalogue(IReadOnlyList<Axis> axes, IReadOnlyList<PublicIndicator> indicators, IReadOnlyList<int> years, int threshold, string version)
    {
        Axes = axes;
        Indicators = indicators;
        Years = years;
        Threshold = threshold;
        Version = version;
    }

    /// <summary>The dimensions, the year left out.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>The indicators.</summary>
    public IReadOnlyList<PublicIndicator> Indicators { get; }

    /// <summary>The years of the release.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>A figure about fewer pupils than this is never shown.</summary>
    public int Threshold { get; }

    /// <summary>The version of the release.</summary>
    public string Version { get; }

    /// <summary>The dimension with a code.</summary>
    public Axis this[string code] => Axes.First(axis => axis.Code == code);

    /// <summary>The indicator that counts a population.</summary>
    public PublicIndicator Counting(Population population, Measure measure) =>
        Indicators.First(indicator => indicator.Population == population && indicator.Measure == measure);

    /// <summary>Asks for it.</summary>
    public static async Task<PublicCatalogue> Ask(PublicApi api, string? release = null)
    {
        var pin = release is null ? "" : $"(version: \"{release}\")";
        var data = await api.Data($$"""
            {
              release{{pin}} { version years }
              dimensions { code isMultiResponse appliesTo { code } levels { code name categories { code parent { code } } } }
              indicators { code population measure decimals dimensions { code } }
            }
            """);
        var axes = data.GetProperty("dimensions").EnumerateArray().Where(dimension => Text(dimension, "code") != "year").Select(ReadAxis).ToArray();
        var indicators = data.GetProperty("indicators").EnumerateArray().Select(indicator => new PublicIndicator(
            Text(indicator, "code"),
            Enum.Parse<Population>(Text(indicator, "population"), true),
            Enum.Parse<Measure>(Text(indicator, "measure"), true),
            indicator.GetProperty("decimals").GetInt32(),
            [.. indicator.GetProperty("dimensions").EnumerateArray().Select(dimension => Text(dimension, "code")).Where(code => code != "year").Select(code => axes.First(axis => axis.Code == code))]));
        var list = indicators.ToArray();
        var protection = await api.Data($$"""{ indicator(code: "{{list[0].Code}}") { table { protection { threshold } } } }""");
        return new PublicCatalogue(
            axes,
            list,
            [.. data.GetProperty("release").GetProperty("years").EnumerateArray().Select(year => year.GetInt32())],
            protection.GetProperty("indicator").GetProperty("table").GetProperty("protection").GetProperty("threshold").GetInt32(),
            Text(data.GetProperty("release"), "version"));
    }

    private static Axis ReadAxis(JsonElement dimension, int index)
    {
        var levels = dimension.GetProperty("levels").EnumerateArray().ToArray();
        if (levels.Length > 1 && levels[^1].GetProperty("categories").GetArrayLength() == 1)
        {
            levels = levels[..^1];
        }

        var categories = levels.SelectMany((level, place) => level.GetProperty("categories").EnumerateArray()
            .Select(category => (Code: Text(category, "code"), Level: place, Parent: category.GetProperty("parent")))).ToArray();
        var codes = categories.Select(category => category.Code).ToList();
        var code = Text(dimension, "code");
        return new Axis
        {
            Code = code,
            Index = index,
            IsMultiResponse = dimension.GetProperty("isMultiResponse").GetBoolean(),
            AppliesTo = [.. dimension.GetProperty("appliesTo").EnumerateArray().Select(type => Text(type, "code"))],

            // A dimension without its level may be answered on a coarser one: an attacker says which is meant.
            Levels = levels.Length == 1 ? [code] : [.. levels.Select(level => $"{code}@{Text(level, "code")}")],
            Categories = codes,
            LevelOf = [.. categories.Select(category => category.Level)],
            ParentOf = [.. categories.Select(category => category.Parent.ValueKind == JsonValueKind.Null ? Axis.Total : (short)codes.IndexOf(Text(category.Parent, "code")))],
        }.Numbered();
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
