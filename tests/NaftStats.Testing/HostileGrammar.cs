using System.Globalization;
using System.Text;

namespace NaftStats.Testing;

/// <summary>
/// Makes documents at random, wide, long, deep, or with many parts, by the grammar of the language and the types of the contract.
/// The same number makes the same document.
/// </summary>
public sealed class HostileGrammar
{
    private const int Longest = 95_000;

    // For each type its fields: the name, the type, and what its arguments can be.
    private static readonly Dictionary<string, (string Name, string? Type, string[] Arguments)[]> Types = new()
    {
        ["Query"] =
        [
            ("release", "Release", ["", "(version: \"2024.1\")", "(version: \"x\")"]), ("releases", "Release", [""]), ("themes", "Theme", [""]),
            ("indicators", "Indicator", ["", "(search: \"TEXT\")", "(theme: \"TEXT\")"]), ("indicator", "Indicator", ["(code: \"opgestarte-trajecten\")", "(code: \"TEXT\")"]),
            ("dimensions", "Dimension", [""]), ("dimension", "Dimension", ["(code: \"region\")", "(code: \"TEXT\")"]), ("publications", "Publication", [""]),
            ("breaks", "SeriesBreak", [""]), ("__schema", "__Schema", [""]), ("__type", "__Type", ["(name: \"Query\")", "(name: \"TEXT\")"]),
        ],
        ["Release"] = [("version", null, [""]), ("years", null, [""]), ("audit", "AuditReport", [""])],
        ["AuditReport"] = [("passed", null, [""]), ("explanation", null, ["", "(language: FR)"]), ("byTable", "HiddenShare", [""])],
        ["HiddenShare"] = [("name", null, [""]), ("cells", null, [""])],
        ["Theme"] = [("code", null, [""]), ("title", null, ["", "(language: EN)"]), ("indicators", "Indicator", [""])],
        ["Indicator"] =
        [
            ("code", null, [""]), ("title", null, [""]), ("definition", null, ["(language: EN)"]), ("theme", "Theme", [""]), ("dimensions", "Dimension", [""]), ("breaks", "SeriesBreak", [""]),
            ("table", "Table", ["", "(by: [\"region\"])", "(by: [LIST])", "(by: [\"year\", \"region\", \"actor\"])", "(by: [\"region\"], where: [{dimension: \"region\", in: [LIST]}])", "(where: [OBJECTS])"]),
        ],
        ["Table"] = [("rowCount", null, [""]), ("rows", "Observation", ["", "(first: 3)", "(order: VALUE_DESCENDING)", "(first: NUMBER)"]), ("cube", "Cube", [""]), ("indicator", "Indicator", [""]), ("citation", null, ["", "(style: APA)"])],
        ["Observation"] = [("value", null, [""]), ("status", null, [""]), ("region", "Category", [""]), ("share", null, ["(within: \"region\")", "(within: \"TEXT\")"]), ("category", "Category", ["(dimension: \"TEXT\")", "(dimension: \"region\")"])],
        ["Cube"] = [("values", null, [""]), ("categories", null, [""])],
        ["Dimension"] = [("code", null, [""]), ("levels", "Level", [""]), ("categories", "Category", ["", "(level: \"TEXT\")"]), ("appliesTo", "Category", [""])],
        ["Level"] = [("code", null, [""]), ("categories", "Category", [""])],
        ["Category"] = [("code", null, [""]), ("label", null, ["", "(language: FR)"]), ("parent", "Category", [""]), ("dimension", "Dimension", [""])],
        ["Publication"] = [("code", null, [""]), ("url", null, [""])],
        ["SeriesBreak"] = [("from", null, [""]), ("indicators", "Indicator", [""]), ("dimensions", "Dimension", [""])],
        ["__Schema"] = [("types", "__Type", [""]), ("directives", "__Directive", [""])],
        ["__Type"] = [("name", null, [""]), ("fields", "__Field", ["", "(includeDeprecated: true)"]), ("ofType", "__Type", [""])],
        ["__Field"] = [("name", null, [""]), ("type", "__Type", [""]), ("args", "__InputValue", [""])],
        ["__InputValue"] = [("name", null, [""]), ("type", "__Type", [""])],
        ["__Directive"] = [("name", null, [""]), ("args", "__InputValue", [""])],
    };

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly Queue<(int Number, string Type)> _spread = new();
    private readonly HashSet<(int Number, string Type)> _defined = [];
    private readonly int _width;
    private readonly int _depth;
    private readonly int _length;
    private readonly int _fragments;
    private readonly int _slips;
    private int _aliases;

    private HostileGrammar(int number)
    {
        _random = new Random(number);

        // One of them can be large in one document, and some documents are full of slips.
        (_width, _depth, _length, _fragments) = (Size(number % 5 == 0 ? 1_500 : 12), Size(number % 5 == 1 ? 200 : 6), Size(number % 5 == 2 ? 20_000 : 20), Size(number % 5 == 3 ? 400 : 5));
        _slips = number % 4 == 0 ? 5 : 0;
    }

    /// <summary>The request with a number.</summary>
    public static HostileRequest Request(int number)
    {
        var grammar = new HostileGrammar(number);
        grammar.Write();
        return new HostileRequest(string.Create(CultureInfo.InvariantCulture, $"number {number}"), grammar._text.ToString(), new Dictionary<string, object> { ["a"] = grammar.Text() });
    }

    // Small sizes as often as large ones.
    private int Size(int most) => (int)Math.Exp(_random.NextDouble() * Math.Log(most + 1));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private bool Slips() => _random.Next(1_000) < 10 * _slips;

    private string Text() => new((char)('a' + _random.Next(26)), _length);

    private void Write()
    {
        _text.Append(Slips() ? "mutation Q($a: ID!) " : "query Q($a: ID!) ");
        Selections("Query", 0, -1, "a: indicator(code: $a) {code} ");
        while (_spread.TryDequeue(out var fragment) && _text.Length < Longest)
        {
            _text.Append(CultureInfo.InvariantCulture, $" fragment {fragment.Type}{fragment.Number} on {fragment.Type} ");
            Selections(fragment.Type, Math.Max(0, _depth - 2), fragment.Number);
        }
    }

    private void Selections(string type, int depth, int fragment, string more = "")
    {
        _text.Append('{').Append(more);
        var count = 1 + _random.Next(1 + (depth == 0 || Chance(10) ? _width : Math.Min(_width, 3)));
        for (var i = 0; i < count && _text.Length < Longest; i++)
        {
            if (Chance(15) && _fragments > 0)
            {
                Spread(type, fragment);
            }
            else if (Chance(5) && depth < _depth)
            {
                _text.Append("... ");
                Selections(type, depth + 1, fragment);
            }
            else
            {
                Field(type, depth, fragment);
            }
        }

        _text.Append("__typename}");
    }

    // One that comes later; where somebody slipped any: that may be a ring.
    private void Spread(string type, int fragment)
    {
        var number = Slips() ? _random.Next(_fragments) : fragment + 1 + _random.Next(3);
        if (number < _fragments)
        {
            _text.Append(CultureInfo.InvariantCulture, $"...{type}{number} ");
            if (_defined.Add((number, type)))
            {
                _spread.Enqueue((number, type));
            }
        }
    }

    private void Field(string type, int depth, int fragment)
    {
        var (name, inner, arguments) = Types[type][_random.Next(Types[type].Length)];
        if (inner is not null && depth >= _depth && !Slips())
        {
            _text.Append("__typename ");
            return;
        }

        // The same field with other arguments needs a name of its own.
        var chosen = Filled(arguments[_random.Next(arguments.Length)]);
        if ((chosen.Length > 0 || Chance(20)) && !Slips())
        {
            _text.Append(CultureInfo.InvariantCulture, $"a{++_aliases}: ");
        }

        _text.Append(Slips() ? $"{name}{Text()}" : name).Append(chosen).Append(Chance(5) ? " @skip(if: false)" : "").Append(Chance(5) ? " @include(if: true)" : "");
        for (var j = Slips() ? _random.Next(1 + _width) : 0; j > 0; j--)
        {
            _text.Append(" @skip(if: false)");
        }

        if (inner is not null && !Slips())
        {
            Selections(inner, Math.Min(depth + 1, 400), fragment);
        }

        _text.Append(' ');
    }

    private string Filled(string arguments) => arguments
        .Replace("LIST", string.Join(',', Enumerable.Repeat($"\"{Text()}\"", Math.Min(_width, 2_000))), StringComparison.Ordinal)
        .Replace("OBJECTS", string.Join(',', Enumerable.Repeat("{dimension: \"region\", in: [\"gent\"]}", Math.Min(_width, 500))), StringComparison.Ordinal)
        .Replace("NUMBER", new string('9', 1 + (_length % 9)), StringComparison.Ordinal)
        .Replace("TEXT", Text(), StringComparison.Ordinal);
}
