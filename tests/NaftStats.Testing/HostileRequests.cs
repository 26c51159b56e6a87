using System.Text.Json;

namespace NaftStats.Testing;

/// <summary>A request that a server must refuse, or answer, without much work.</summary>
/// <param name="Name">What is hostile about it.</param>
/// <param name="Query">The document.</param>
/// <param name="Variables">The variables.</param>
public sealed record HostileRequest(string Name, string Query, IReadOnlyDictionary<string, object>? Variables = null)
{
    /// <summary>The body of a POST.</summary>
    /// <param name="time">Makes the document another each time, so that nobody can know it.</param>
    public string Body(int time = 0) => JsonSerializer.Serialize(new { query = time == 0 ? Query : FormattableString.Invariant($"{Query} #{time}"), variables = Variables });

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Requests that have brought servers down, and those that come near the limits of this one.</summary>
public static class HostileRequests
{
    private const string Table = "indicator(code: \"opgestarte-trajecten\")";

    /// <summary>Requests that are not hostile, by which a server has begun its work.</summary>
    public static IReadOnlyList<HostileRequest> Usual { get; } =
    [
        new("the catalogue", "{ themes { title indicators { code title dimensions { code title } } } }"),
        new("a table", $"{{ {Table} {{ table(by: [\"region\"]) {{ rows {{ value region {{ label }} }} }} }} }}"),
        new("an error", "{ indicator(code: \"x\") { code } nothing }"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("25 fragments, each spreads the next twice", Fragments(25, i => $"...f{i + 1} ...f{i + 1}")),
        new("25 fragments, each spreads the next twice within a field", Fragments(25, i => $"indicators {{ theme {{ code }} }} ...f{i + 1} ...f{i + 1}")),
        new("300 fragments in a ring, each spreads three others", Fragments(300, i => $"...f{(i + 1) % 300} ...f{(i + 7) % 300} ...f{(i + 150) % 300}")),
        new("95 fragments, each spreads all that follow", Fragments(95, i => Many(95 - i, j => $"...f{i + j + 1}"))),
        new("2 aliases that double over 20 levels", Doubling(20)),
        new("the same field 6,000 times", $"{{ release {{ {Many(6_000, _ => "version")} }} }}"),
        new("the same field 19,000 times", $"{{ breaks {{ {Many(19_000, _ => "from")} }} }}"),
        new("the same field 1,990 times", $"{{ release {{ {Many(1_990, _ => "version")} }} }}"),
        new("the same object 990 times", $"{{ {Many(990, _ => "release { version }")} }}"),
        new("one field with 900 different arguments", $"{{ {Many(900, i => $"indicator(code: \"x{i}\") {{ code }}")} }}"),
        new("one name for 60 different fields", $"{{ {Many(60, i => $"a: indicator(code: \"x{i}\") {{ code }}")} }}"),
        new("the same table 450 times", $"{{ {Table} {{ {Many(450, _ => "table(by: [\"region\", \"year\"]) { rowCount }")} }} }}"),
        new("the same objects in each other 330 times", $"{{ {Many(330, _ => "themes { indicators { theme { indicators { code } } } }")} }}"),
        new("1,900 fragments that do not exist", $"{{ themes {{ {Many(1_900, i => $"...f{i}")} }} }}"),
        new("190 fragments, each spreads 8 that do not exist", $"{{ themes {{ {Many(190, i => $"...f{i}")} }} }} {Many(190, i => $"fragment f{i} on Theme {{ {Many(8, j => $"...g{(8 * i) + j}")} }}")}"),
        new("the same object in 180 fragments", $"{{ {Many(180, i => $"...f{i}")} }} {Many(180, i => $"fragment f{i} on Query {{ release {{ version }} indicators {{ code theme {{ code }} }} }}")}"),
        new("10,000 aliases", $"{{ publications {{ {Many(10_000, i => $"a{i}:url")} }} }}"),
        new("500 aliases of one object", $"{{ {Many(500, i => $"a{i}: release {{ version }}")} }}"),
        new("100,000 nested braces", new string('{', 100_000)),
        new("45,000 nested fields", $"{string.Concat(Enumerable.Repeat("{a", 45_000))}"),
        new("100,000 nested lists", $"{{ indicators(search: {new string('[', 95_000)}"),
        new("90,000 nested list types", $"query ($a: {new string('[', 90_000)}"),
        new("20,000 nested inline fragments", $"{{ {string.Concat(Enumerable.Repeat("...{", 20_000))}"),
        new("30,000 nested objects", $"{{ a(b: {string.Concat(Enumerable.Repeat("{a:", 30_000))}"),
        new("10,000 unknown fields", $"{{ {Many(10_000, i => $"x{i}")} }}"),
        new("1,990 unknown fields, near a known one", $"{{ {Many(1_990, i => $"indicator{i}")} }}"),
        new("20 aliases of a code of 80,000 letters", Codes(20), With("c", new string('x', 80_000))),
        new("400 aliases of a code of 80,000 letters", Codes(400), With("c", new string('x', 80_000))),
        new("400 aliases of a code of 1,000 letters", Codes(400), With("c", new string('x', 1_000))),
        new("500 aliases of a code of 40 letters", Codes(500), With("c", "afgesloten-trajecten-afgesloten-trajecte")),
        new("search with 20,000 words", "query ($s: String) { indicators(search: $s) { code } }", With("s", Many(20_000, _ => "een"))),
        new("500 aliases of a search with 330 words", $"query ($s: String) {{ {Many(500, i => $"a{i}: indicators(search: $s) {{ code }}")} }}", With("s", Many(330, i => "eenaart"[(i % 6)..][..2]))),
        new("a list of 20,000 dimensions", $"query ($by: [ID!]!) {{ {Table} {{ table(by: $by) {{ rowCount }} }} }}", With("by", Enumerable.Repeat("a", 20_000).ToArray())),
        new("a list of 1,000 unknown dimensions", $"query ($by: [ID!]!) {{ {Table} {{ table(by: $by) {{ rowCount }} }} }}", With("by", Enumerable.Range(0, 1_000).Select(i => $"regio{i}").ToArray())),
        new("the same column 1,900 times in all rows", $"{{ indicator(code: \"afgesloten-trajecten\") {{ table(by: [\"year\", \"region\", \"actor\"]) {{ rows {{ {Many(1_900, _ => "value")} }} }} }} }}"),
        new("the same column in 180 fragments in all rows", $"{{ indicator(code: \"afgesloten-trajecten\") {{ table(by: [\"year\", \"region\", \"actor\"]) {{ rows {{ {Many(180, i => $"...f{i}")} }} }} }} }} {Many(180, i => $"fragment f{i} on Observation {{ value status symbol year }}")}"),
        new("the same object twice on each of 9 levels", Twice(9)),
        new("190 fragments with the same list of 8 columns", $"{{ {Many(190, i => $"...f{i}")} }} {Many(190, i => $"fragment f{i} on Query {{ indicators {{ a: code b: code c: code d: code e: code f: code g: code }} }}")}"),
        new("40 fragments, each spreads the next, with the same 40 columns", $"{{ release {{ ...f0 }} }} {Many(40, i => $"fragment f{i} on Release {{ {Many(40, j => $"a{j % 10}: version")} {(i < 39 ? $"...f{i + 1}" : "")} }}")}"),
        new("500 shares of each row", $"{{ indicator(code: \"afgesloten-trajecten\") {{ table(by: [\"year\", \"region\", \"actor\"]) {{ rows(first: 250) {{ {Many(490, i => $"a{i}: share(within: \"actor\")")} }} }} }} }}"),
        new("480 aliases of what an indicator adds up over", $"{{ indicators {{ {Many(480, i => $"a{i}: additiveOver {{ __typename }}")} }} }}"),
        new("480 aliases of the breaks of an indicator", $"{{ indicators {{ {Many(480, i => $"a{i}: breaks {{ code }}")} }} }}"),
        new("the longest texts in all indicators", $"{{ themes {{ indicators {{ theme {{ indicators {{ {Many(300, i => $"a{i}: definition")} }} }} }} }} }}"),
        new("400 tables with 500 filtered categories", $"query ($w: [CategoryFilter!]!) {{ {Table} {{ {Many(400, i => $"a{i}: table(by: [\"region\", \"year\"], where: $w) {{ rowCount }}")} }} }}", With("w", Enumerable.Range(0, 2).Select(i => new { dimension = i % 2 == 0 ? "region" : "year", @in = Enumerable.Repeat(i % 2 == 0 ? "gent" : "2024", 250).ToArray() }).ToArray())),
        new("60 filters of 240 categories under 400 aliases", $"query ($w: [CategoryFilter!]!) {{ {Table} {{ {Many(400, i => $"a{i}: table(by: [\"region\"], where: $w) {{ rowCount }}")} }} }}", With("w", Enumerable.Repeat(new { dimension = "x", @in = Enumerable.Repeat("a", 240).ToArray() }, 60).ToArray())),
        new("400 tables with 250 filtered categories", $"query ($w: [CategoryFilter!]!) {{ {Table} {{ {Many(400, i => $"a{i}: table(by: [\"region\"], where: $w) {{ rowCount }}")} }} }}", With("w", new[] { new { dimension = "region", @in = Enumerable.Repeat("gent", 250).ToArray() } })),
        new("400 tables that are not released", $"{{ {Table} {{ {Many(400, i => $"a{i}: table(by: [\"region\", \"onderwijsvorm\", \"geslacht\", \"leeftijdsgroep\"]) {{ rowCount }}")} }} }}"),
        new("a literal list of 9,000 numbers", $"{{ indicators(search: [{Many(9_000, i => $"{i}")}]) {{ code }} }}"),
        new("an object with 3,000 unknown fields", $"{{ {Table} {{ table(where: [{{ {Many(3_000, i => $"a{i}: 1")} }}]) {{ rowCount }} }} }}"),
        new("3,000 arguments", $"{{ indicator({Many(3_000, i => $"a{i}: 1")}) {{ code }} }}"),
        new("2,400 variables that nobody uses", $"query ({Many(2_400, i => $"$a{i}: ID")}) {{ release {{ version }} }}"),
        new("3,000 directives", $"{{ release {{ version {Many(3_000, _ => "@skip(if: false)")} }} }}"),
        new("4,000 unknown directives", $"{{ release {{ version {Many(4_000, i => $"@a{i}")} }} }}"),
        new("1,600 operations", Many(1_600, i => $"query q{i} {{ release {{ version }} }}")),
        new("1,200 fragments that nobody spreads", $"{{ release {{ version }} }} {Many(1_200, i => $"fragment f{i} on Query {{ release {{ version }} }}")}"),
        new("a number of 90,000 digits", $"{{ {Table} {{ table {{ rows(first: {new string('9', 90_000)}) {{ value }} }} }} }}"),
        new("a variable of 90,000 digits", "query ($n: Int) { release { version } }", With("n", System.Numerics.BigInteger.Pow(10, 90_000))),
        new("a name of 90,000 letters", $"{{ {new string('x', 90_000)} }}"),
        new("a comment of 90,000 letters", $"{{ release {{ version }} }} # {new string('x', 90_000)}"),
        new("a string of 24,000 escapes", $"{{ indicators(search: \"{string.Concat(Enumerable.Repeat("\\n", 24_000))}\") {{ code }} }}"),
        new("introspection that nests lists", "{ __schema { types { ...t fields { type { ...t ofType { ...t ofType { ...t ofType { ...t } } } } } } } } fragment t on __Type { fields { type { ...u ofType { ...u ofType { ...u ofType { ...u } } } } } } fragment u on __Type { fields { args { type { name } } } }"),
        new("introspection under 60 aliases", $"{{ {Many(60, i => $"a{i}: __schema {{ types {{ fields {{ args {{ type {{ name }} }} }} }} }}")} }}"),
        new("introspection of 300 aliases of each argument", $"{{ __schema {{ types {{ fields {{ args {{ {Many(300, i => $"a{i}: name")} }} }} }} }} }}"),
        new("the catalogue with itself, 8 levels", "{ indicators { theme { indicators { theme { indicators { theme { indicators { code } } } } } } } }"),
        new("the codelists under 400 aliases", $"{{ dimensions {{ levels {{ categories {{ {Many(400, i => $"a{i}: label")} }} }} }} }}"),
        new("100 aliases of the catalogue", $"{{ {Many(100, i => $"a{i}: indicators {{ code title definition dimensions {{ code title }} breaks {{ title text }} }}")} }}"),
        new("100 aliases of the publications", $"{{ {Many(100, i => $"a{i}: publications {{ tables {{ agreement {{ asPrinted differs hidden }} }} }}")} }}"),
        new("300 aliases of the audit", $"{{ release {{ {Many(300, i => $"a{i}: audit {{ explanation byTable {{ name hiddenPercentage }} }}")} }} }}"),
        new("the largest tables with all columns", $"{{ {Many(100, i => $"a{i}: indicator(code: \"afgesloten-trajecten\") {{ table(by: [\"year\", \"region\", \"actor\"]) {{ rows {{ value status symbol category(dimension: \"actor\") {{ code label }} region {{ code label }} }} }} }}")} }}"),
        new("an error in each row of the largest tables", $"{{ {Many(100, i => $"a{i}: indicator(code: \"afgesloten-trajecten\") {{ table(by: [\"year\", \"region\", \"actor\"]) {{ rows {{ share(within: \"nothing\") category(dimension: \"nothing\") {{ code }} }} }} }}")} }}"),
        new("sorted rows and shares of 150 tables", $"{{ {Many(150, i => $"a{i}: indicator(code: \"afgesloten-trajecten\") {{ table(by: [\"year\", \"region\", \"actor\"]) {{ rows(first: 1, order: VALUE_DESCENDING) {{ share(within: \"actor\") }} }} }}")} }}"),
        new("notes, sources and citations of 200 tables", $"{{ {Many(200, i => $"a{i}: indicator(code: \"afgesloten-trajecten\") {{ table(by: [\"year\", \"region\"]) {{ notes {{ text }} sources {{ code }} citation }} }}")} }}"),
    ];

    private static string Many(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static Dictionary<string, object> With(string name, object value) => new() { [name] = value is System.Numerics.BigInteger number ? JsonDocument.Parse(number.ToString()).RootElement : value };

    private static string Fragments(int count, Func<int, string> spreads) =>
        $"{{ ...f0 }} {Many(count, i => $"fragment f{i} on Query {{ {spreads(i)} }}")} fragment f{count} on Query {{ release {{ version }} }}";

    private static string Doubling(int levels) =>
        $"{{ dimensions {{ categories {{ ...f0 }} }} }} {Many(levels, i => $"fragment f{i} on Category {{ a: parent {{ ...f{i + 1} }} b: parent {{ ...f{i + 1} }} }}")} fragment f{levels} on Category {{ code }}";

    private static string Twice(int levels) => $"{{ dimensions {{ categories {{ {Twice("parent", levels)} }} }} }}";

    private static string Twice(string field, int levels) => levels == 0 ? "code" : string.Concat(Enumerable.Repeat($"{field} {{ {Twice(field, levels - 1)} }} ", 2));

    private static string Codes(int aliases) => $"query ($c: ID!) {{ {Many(aliases, i => $"a{i}: indicator(code: $c) {{ code }}")} }}";
}
