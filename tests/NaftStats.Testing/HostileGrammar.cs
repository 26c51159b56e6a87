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
            ("indicators", "Indicator", ["", "(search: \"TEXT\")", "(theme: \"TEXT\")"]), ("indicator", "Indicator", ["(code: \"opgestarte-trajecten\")", "(code: \"TEXT\")", "(code: $a)", ""]),
            ("dimensions", "Dimension", [""]), ("dimension", "Dimension", ["(code: \"region\")", "(code: \"TEXT\")"]), ("publications", "Publication", [""]),
            ("breaks", "SeriesBreak", [""]), ("__schema", "__Schema", [""]), ("__type", "__Type", ["(name: \"Query\")", "(name: \"TEXT\")"]),
        ],
        ["Release"] = [("version", null, [""]), ("years", null, [""]), ("audit", "AuditReport", [""])],
        ["AuditReport"] = [("passed", null, [""]), ("explanation", null, ["", "(language: FR)"]), ("byTable", "HiddenShare", [""])],
        ["HiddenShare"] = [("name", null, [""]), ("cells", null, [""])],
        ["Theme"] = [("code", null, [""]), ("title", null, ["", "(language: TEXT)"]), ("indicators", "Indicator", [""])],
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
    private readonly int _width;
    private readonly int _depth;
    private readonly int _length;
    private readonly int _fragments;

    private HostileGrammar(int number)
    {
        _random = new Random(number);
        (_width, _depth, _length, _fragments) = (Size(number % 5 == 0 ? 3_000 : 12), number % 5 == 1 ? Size(200) : Size(12), Size(number % 5 == 2 ? 20_000 : 20), Size(number % 5 == 3 ? 400 : 5));
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

    private string Text() => new((char)('a' + _random.Next(26)), _length);

    private void Write()
    {
        _text.Append(Chance(97) ? "query Q($a: ID!) " : "mutation ");
        Selections("Query", 0);
        for (var i = 0; i < _fragments && _text.Length < Longest; i++)
        {
            _text.Append(CultureInfo.InvariantCulture, $" fragment f{i} on {TypeOf(i)} ");
            Selections(TypeOf(i), Math.Max(0, _depth - 3), i);
        }
    }

    // A fragment is on the type of its number, so that most spreads fit where they are.
    private static string TypeOf(int fragment) => Types.Keys.ElementAt(fragment % 8);

    private void Selections(string type, int depth, int fragment = -1)
    {
        _text.Append('{');
        var fields = Types[type];
        var count = 1 + _random.Next(1 + (depth == 0 || Chance(10) ? _width : Math.Min(_width, 3)));
        for (var i = 0; i < count && _text.Length < Longest; i++)
        {
            var (name, inner, arguments) = fields[_random.Next(fields.Length)];
            if (Chance(15) && _fragments > 0)
            {
                // Mostly one that comes later, sometimes any: that may be a ring.
                var spread = Chance(95) ? fragment + 1 + _random.Next(Math.Max(1, _fragments - fragment)) : _random.Next(_fragments);
                _text.Append(CultureInfo.InvariantCulture, $"...f{spread} ");
                continue;
            }

            if (Chance(5))
            {
                _text.Append("...");
                if (depth < _depth)
                {
                    Selections(type, depth + 1, fragment);
                    continue;
                }

                _text.Append("{__typename}");
            }

            if (Chance(30))
            {
                _text.Append(CultureInfo.InvariantCulture, $"a{_random.Next(_width)}: ");
            }

            _text.Append(Chance(98) ? name : $"{name}{Text()}").Append(Filled(arguments[_random.Next(arguments.Length)]));
            for (var j = Chance(5) ? _random.Next(Math.Max(1, _width)) : 0; j > 0; j--)
            {
                _text.Append(Chance(50) ? " @skip(if: false)" : " @include(if: true)");
            }

            if (inner is not null && (depth < _depth || Chance(50)))
            {
                Selections(inner, Math.Min(depth + 1, 400), fragment);
            }

            _text.Append(' ');
        }

        _text.Append("__typename}");
    }

    private string Filled(string arguments) => arguments
        .Replace("LIST", string.Join(',', Enumerable.Repeat($"\"{Text()}\"", Math.Min(_width, 2_000))), StringComparison.Ordinal)
        .Replace("OBJECTS", string.Join(',', Enumerable.Repeat("{dimension: \"region\", in: [\"gent\"]}", Math.Min(_width, 500))), StringComparison.Ordinal)
        .Replace("NUMBER", new string('9', _length), StringComparison.Ordinal)
        .Replace("TEXT", Text(), StringComparison.Ordinal);
}
