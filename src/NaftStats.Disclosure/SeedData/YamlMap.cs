using System.Globalization;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;
using YamlDotNet.RepresentationModel;

namespace NaftStats.Disclosure.SeedData;

/// <summary>
/// A mapping of a YAML file that is read key by key. What is missing, of the wrong kind or unknown becomes a problem
/// with file and line; reading goes on, so that all problems are told at once.
/// </summary>
public sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly ProblemTally _problems;
    private readonly HashSet<string> _known = [];

    internal YamlMap(YamlMappingNode node, string file, ProblemTally problems)
    {
        _node = node;
        _file = file;
        _problems = problems;
    }

    /// <summary>Where the mapping begins.</summary>
    public Place Place => PlaceOf(_node);

    /// <summary>The keys in their order.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? string.Empty);

    /// <summary>The text of a key that must be there.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
        {
            return text;
        }

        if (Find(key) is null)
        {
            Report("SEED_KEY_MISSING", $"\"{key}\" is missing.", $"Add \"{key}: ...\".", _node);
        }

        return string.Empty;
    }

    /// <summary>The text of a key, or null where it is absent.</summary>
    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            case var other:
                Report("SEED_KIND", $"\"{key}\" must be a text.", null, other);
                return null;
        }
    }

    /// <summary>A text in the three languages; it must be there.</summary>
    public LocalizedText Localized(string key) => Map(key) is { } map ? map.AsLocalized() : LocalizedText.Same(string.Empty);

    /// <summary>The texts in the three languages of a list, or none where the key is absent.</summary>
    public IReadOnlyList<LocalizedText> LocalizedList(string key) => [.. Maps(key).Select(map => map.AsLocalized())];

    /// <summary>This mapping as a text in the three languages.</summary>
    public LocalizedText AsLocalized() => Whole(map => new LocalizedText(map.Text("nl"), map.Text("fr"), map.Text("en")));

    /// <summary>A whole number, or null where the key is absent.</summary>
    public int? OptionalNumber(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report("SEED_KIND", $"\"{key}\" must be a whole number.", null, Find(key)!);
        return null;
    }

    /// <summary>A whole number that must be there.</summary>
    public int Number(string key)
    {
        _ = Text(key);
        return OptionalNumber(key) ?? 0;
    }

    /// <summary>True or false; false where the key is absent.</summary>
    public bool Flag(string key)
    {
        switch (OptionalText(key))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            default:
                Report("SEED_KIND", $"\"{key}\" must be true or false.", null, Find(key)!);
                return false;
        }
    }

    /// <summary>One of the names of an enumeration, written in kebab-case.</summary>
    public T OneOf<T>(string key, T fallback)
        where T : struct, Enum =>
        OptionalText(key) is { } text ? Parse<T>(key, text, Find(key)!) ?? fallback : fallback;

    /// <summary>A list of names of an enumeration; null where the key is absent.</summary>
    public IReadOnlyList<T>? AllOf<T>(string key)
        where T : struct, Enum =>
        Find(key) is null ? null : [.. Texts(key).Select(text => Parse<T>(key, text, Find(key)!)).OfType<T>()];

    /// <summary>The texts of a list, or none where the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode):
                return [.. list.Children.Cast<YamlScalarNode>().Select(scalar => scalar.Value ?? string.Empty)];
            case var other:
                Report("SEED_KIND", $"\"{key}\" must be a list of texts.", $"Write \"{key}: [one, two]\".", other);
                return [];
        }
    }

    /// <summary>The mapping of a key that must be there, or null where it is not.</summary>
    public YamlMap? Map(string key)
    {
        var map = OptionalMap(key);
        if (map is null && Find(key) is null)
        {
            Report("SEED_KEY_MISSING", $"\"{key}\" is missing.", null, _node);
        }

        return map;
    }

    /// <summary>The mapping of a key, or null where it is absent.</summary>
    public YamlMap? OptionalMap(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new YamlMap(mapping, _file, _problems);
            case var other:
                Report("SEED_KIND", $"\"{key}\" must be a mapping.", null, other);
                return null;
        }
    }

    /// <summary>Each key with its mapping; a key that holds none is reported.</summary>
    public IReadOnlyList<(string Key, YamlMap Map)> Entries() =>
        [.. Keys.ToArray().Select(key => (key, map: Map(key))).Where(entry => entry.map is not null).Select(entry => (entry.key, entry.map!))];

    /// <summary>The mappings of a list, or none where the key is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(child => child is YamlMappingNode):
                return [.. list.Children.Cast<YamlMappingNode>().Select(mapping => new YamlMap(mapping, _file, _problems))];
            case var other:
                Report("SEED_KIND", $"\"{key}\" must be a list of mappings.", null, other);
                return [];
        }
    }

    /// <summary>What a reader makes of the mappings of a list; keys that it does not ask for are reported.</summary>
    public IReadOnlyList<T> All<T>(string key, Func<YamlMap, T> read) => [.. Maps(key).Select(map => map.Whole(read))];

    /// <summary>What a reader makes of this mapping; keys that it does not ask for are reported.</summary>
    public T Whole<T>(Func<YamlMap, T> read)
    {
        var made = read(this);
        ReportUnknownKeys();
        return made;
    }

    /// <summary>Reports every key that was never asked for: a slip of the pen must not pass in silence.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var key in _node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !_known.Contains(name))
            {
                Report("SEED_KEY_UNKNOWN", $"\"{key}\" is not known here.", Suggestion.For(key.ToString(), _known), key);
            }
        }
    }

    /// <summary>Adds a problem at the place of <paramref name="key"/>.</summary>
    public void Report(string code, string message, string? remedy, string key) =>
        Report(code, message, remedy, Find(key) ?? _node);

    private T? Parse<T>(string key, string text, YamlNode node)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var index = Array.FindIndex(names, name => Kebab(name) == text);
        if (index >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        Report("SEED_VALUE_UNKNOWN", $"\"{key}\" cannot be \"{text}\".", Suggestion.For(text, names.Select(Kebab)), node);
        return null;
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node)
            && node is not YamlScalarNode { Value: null or "", Style: YamlDotNet.Core.ScalarStyle.Plain } ? node : null;
    }

    private void Report(string code, string message, string? remedy, YamlNode node) =>
        _problems.Add(new Problem(code, message, remedy, PlaceOf(node)));

    private Place PlaceOf(YamlNode node) => new(_file, (int)node.Start.Line);
}
