using System.Text.Json;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 7: asks for figures that merge cells: lists, duplicates, negation, ranges, other levels, repeated dimensions,
/// batches. Passes when every answer is a clear error or rows that tables have too.
/// </summary>
public sealed class UnionAttack
{
    private readonly Scene _scene;
    private readonly List<string> _findings = [];
    private long _attempts;

    private UnionAttack(Scene scene) => _scene = scene;

    /// <summary>Runs it.</summary>
    public static async Task<AttackResult> Run(Scene scene)
    {
        var attack = new UnionAttack(scene);
        foreach (var indicator in scene.Universe.Codebook.Catalogue.Indicators.Where(indicator => indicator.Measure is Measure.Trajecten or Measure.Leerlingen))
        {
            foreach (var axis in indicator.Dimensions)
            {
                await attack.Merge(indicator, axis);
            }

            await attack.Refused(indicator, "[]", """[{dimension:"year",in:["2023","2024"]}]""");
        }

        await attack.Batch();
        return new AttackResult("7", "unions: lists, duplicates, negation, batches", attack._attempts, attack._findings);
    }

    private async Task Merge(PublicIndicator indicator, Axis axis)
    {
        var codes = axis.On(0).Select(category => axis.Categories[category]).ToArray();
        var (name, a, b) = (axis.Code, codes[0], codes[^1]);
        string[] refused =
        [
            $$"""[{dimension:"{{name}}",in:["{{a}}","{{b}}"]}]""",
            $$"""[{dimension:"{{name}}",in:[{{string.Join(',', codes.Select(code => $"\"{code}\""))}}]}]""",
            $$"""[{dimension:"{{name}}",in:[]}]""",
            $$"""[{dimension:"{{name}}",in:["{{a}}"]},{dimension:"{{name}}",in:["{{b}}"]}]""",
            $$"""[{dimension:"{{name}}",in:["!{{a}}"]}]""",
            $$"""[{dimension:"{{name}}",in:["-{{a}}"]}]""",
            $$"""[{dimension:"{{name}}",in:["*"]}]""",
            $$"""[{dimension:"{{name}}",in:["{{a}}|{{b}}"]}]""",
            $$"""[{dimension:"{{name}}",in:["{{a}},{{b}}"]}]""",
            $$"""[{dimension:"{{name}}",in:["{{a}}..{{b}}"]}]""",
            $$"""[{dimension:"{{name}}",notIn:["{{a}}"]}]""",
            $$"""[{dimension:"{{name}}",in:["{{a}}"],not:true}]""",
        ];
        foreach (var where in refused)
        {
            await Refused(indicator, "[]", where);
        }

        await Refused(indicator, $"[\"{name}\",\"{name}\"]", "[]");
        foreach (var level in axis.Levels.Skip(1))
        {
            await Refused(indicator, $"[\"{name}\",\"{level}\"]", "[]");
            var coarse = axis.Categories[axis.On(1)[0]];
            await Refused(indicator, $"[\"{axis.Levels[0]}\"]", $$"""[{dimension:"{{name}}",in:["{{coarse}}"]}]""");
            await Refused(indicator, "[]", $$"""[{dimension:"{{name}}",in:["{{a}}","{{coarse}}"]}]""");
        }

        await Separate(indicator, axis, [a, b]);
        await Separate(indicator, axis, [b, a, b]);
        await Separate(indicator, axis, [a, a], false);
    }

    private async Task Refused(PublicIndicator indicator, string by, string where)
    {
        _attempts++;
        var answer = await _scene.Api.Ask($$"""{ indicator(code:"{{indicator.Code}}") { table(by:{{by}},where:{{where}}) { rows { value } } } }""");
        if (!answer.TryGetProperty("errors", out _))
        {
            _findings.Add($"{indicator.Code} by {by} where {where} has an answer: {answer}");
        }
    }

    // Several categories of a dimension in the breakdown are as many rows; one category twice is one.
    private async Task Separate(PublicIndicator indicator, Axis axis, string[] codes, bool breakDown = true)
    {
        _attempts++;
        var by = breakDown ? $"\"{axis.Code}\"" : "";
        var answer = await _scene.Api.Ask($$"""
            { indicator(code:"{{indicator.Code}}") { table(by:[{{by}}],where:[{dimension:"{{axis.Code}}",in:[{{string.Join(',', codes.Select(code => $"\"{code}\""))}}]}]) { rows { value year category(dimension:"{{axis.Code}}") { code } } } } }
            """);
        if (answer.TryGetProperty("errors", out _))
        {
            return;
        }

        var rows = answer.GetProperty("data").GetProperty("indicator").GetProperty("table").GetProperty("rows").EnumerateArray().ToArray();
        var seen = new HashSet<string>();
        foreach (var row in rows)
        {
            var code = row.GetProperty("category").GetProperty("code").GetString()!;
            var place = _scene.Universe.Codebook.Whole();
            place[axis.Index] = axis[code];
            var based = _scene.Universe.Codebook.Based(place, indicator);
            var cell = based is null ? -1 : _scene.Universe.Find(indicator.Population, row.GetProperty("year").GetInt32(), based);
            if (!seen.Add(code) || !codes.Contains(code) || (cell >= 0 && Known(indicator, cell) != Number(row.GetProperty("value"))))
            {
                _findings.Add($"{indicator.Code} by {axis.Code} in {string.Join('+', codes)}: {row}");
            }
        }

        if (rows.Length != codes.Distinct().Count())
        {
            _findings.Add($"{indicator.Code} by {axis.Code} in {string.Join('+', codes)}: {rows.Length} rows");
        }
    }

    private async Task Batch()
    {
        var one = """{ indicator(code:"opgestarte-trajecten") { table { rows { value } } } }""";
        var body = JsonSerializer.Serialize(new[] { new { query = one }, new { query = one } });
        _attempts++;
        var (status, _, text) = await _scene.Api.Send(HttpMethod.Post, "/graphql", body);
        if (status == 200 && !text.Contains("errors", StringComparison.Ordinal) && !text.StartsWith('['))
        {
            _findings.Add($"a batch of two gets one answer: {text}");
        }

        // Two answers under one name are no answer.
        _attempts++;
        var same = await _scene.Api.Ask("""
            { indicator(code:"opgestarte-trajecten") { table { rows { value } } table(where:[{dimension:"trajecttype",in:["klas"]}]) { rows { value } } } }
            """);
        if (!same.TryGetProperty("errors", out _))
        {
            _findings.Add($"two tables under one name have an answer: {same}");
        }
    }

    private decimal? Known(PublicIndicator indicator, int cell)
    {
        var (sights, values) = indicator.Measure == Measure.Trajecten ? (_scene.Universe.Sights, _scene.Universe.Trajecten) : (_scene.Universe.PupilSights, _scene.Universe.Leerlingen);
        return sights[cell] == Sight.Shown ? values[cell] : null;
    }

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal();
}
