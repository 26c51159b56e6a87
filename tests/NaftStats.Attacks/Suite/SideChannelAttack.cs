using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Crawling;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 14: compares all that can be seen of two releases in which hidden groups of two and of four have changed places:
/// answers in every order and page, counts, errors, notes, headers, sizes, and the log of the server. What is hidden beside the
/// small groups may depend on them, so tables that hide the same cells in both are compared, and most must. Passes when of those
/// nothing differs but the time of publishing, and when nothing that is hidden has a value, or is empty otherwise than what is.
/// </summary>
public static partial class SideChannelAttack
{
    // Of a hundred tables, so many hide the same cells at least: else there would be little to compare.
    private const int LeastAlike = 80;

    private const string Everything = """
        rowCount protection{cells hidden threshold explanation} notes{code text} citation origins{printed computed demonstration} sources{code} slices{code} cube{values origins statuses{cell status}}
        up:rows(order:VALUE_ASCENDING,first:40){value status symbol origin formatted change(since:YEAR){difference obstacle}} down:rows(order:VALUE_DESCENDING,first:40){value status symbol} page:rows(first:5,offset:3){value status} beyond:rows(offset:100000){value}
        """;

    /// <summary>Compares two releases.</summary>
    /// <param name="one">The first, crawled.</param>
    /// <param name="other">The API of the second.</param>
    /// <param name="logs">What both servers have written.</param>
    public static async Task<AttackResult> Run(Scene one, PublicApi other, (string One, string Other) logs)
    {
        var findings = new List<string>();
        long attempts = 0;
        var alike = await Tables(one, other, findings);
        attempts += one.Harvest.Tables.Count;
        if (100 * alike.Count < LeastAlike * one.Harvest.Tables.Count)
        {
            findings.Add($"{alike.Count} of {one.Harvest.Tables.Count} tables hide the same cells: too few to compare");
        }

        // A hash over what is published differs where that does; one over exact records would tell a guess from the truth.
        var isAlike = alike.Count == one.Harvest.Tables.Count;
        string[] fields = ["version", "provenance", "years", "definitionsHash", "policyHash", "software", .. isAlike ? new[] { "dataHash", "contentHash" } : []];
        foreach (var question in Questions().Concat(fields.Select(field => $"{{ release {{ {field} }} }}")))
        {
            attempts++;
            var (left, right) = (await one.Api.Text(question), await other.Text(question));
            if (left != right)
            {
                findings.Add($"the answers differ: {Difference(left, right)} to {question}");
            }
        }

        attempts++;
        if (Quiet(logs.One) != Quiet(logs.Other))
        {
            findings.Add($"the logs differ: {Difference(Quiet(logs.One), Quiet(logs.Other))}");
        }

        attempts += await Headers(one, other, alike, findings);
        attempts += await Files(one, other, alike, isAlike, findings);
        attempts += Ranks(one, findings);
        return new AttackResult("14", "side channels", attempts, findings, $"{alike.Count} of {one.Harvest.Tables.Count} tables hide the same cells.");
    }

    // The tables that hide the same cells; what else they tell is compared.
    private static async Task<IReadOnlyList<Question>> Tables(Scene one, PublicApi other, List<string> findings)
    {
        var alike = new List<Question>();
        var everything = Everything.Replace("YEAR", one.Harvest.Codebook.Catalogue.Years[0].ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var tables in one.Harvest.Tables.Chunk(12))
        {
            var question = "{" + string.Concat(tables.Select((table, i) => table.ToField($"t{i}", everything))) + "}";
            var (left, right) = ((await one.Api.Ask(question)).GetProperty("data"), (await other.Ask(question)).GetProperty("data"));
            foreach (var (i, table) in tables.Index())
            {
                var (here, there) = (left.GetProperty($"t{i}"), right.GetProperty($"t{i}"));
                if (here.ValueKind == JsonValueKind.Null || there.ValueKind == JsonValueKind.Null || Hidden(here) is var hidden && !hidden.SequenceEqual(Hidden(there)))
                {
                    continue;
                }

                alike.Add(table);
                if (here.GetRawText() is var text && text != there.GetRawText())
                {
                    findings.Add($"the answers differ: {Difference(text, there.GetRawText())} in {table}");
                }

                var values = here.GetProperty("table").GetProperty("cube").GetProperty("values");
                if (hidden.Any(cell => values[cell].ValueKind != JsonValueKind.Null))
                {
                    findings.Add($"a hidden cell has a value in {table}");
                }
            }
        }

        return alike;
    }

    private static int[] Hidden(JsonElement table) =>
    [
        .. table.GetProperty("table").GetProperty("cube").GetProperty("statuses").EnumerateArray()
            .Where(status => status.GetProperty("status").GetString() == "HIDDEN").Select(status => status.GetProperty("cell").GetInt32()),
    ];

    /// <summary>Looks for what a hidden value may betray within one release.</summary>
    public static long Ranks(Scene scene, List<string> findings)
    {
        // A share or mean that is empty where the count is hidden says that the count is zero.
        var universe = scene.Universe;
        foreach (var ((figure, cell), (status, _)) in scene.Harvest.Figures.Where(pair => pair.Value.Status == Harvest.NotApplicable && universe.Sights[pair.Key.Cell] == Knowledge.Sight.Hidden))
        {
            findings.Add($"{figure} of {scene.Name(cell)} is {status}, so the hidden count is zero");
        }

        return scene.Harvest.Figures.Count;
    }

    private static IEnumerable<string> Questions()
    {
        yield return "{ publications { code tables { code figures { printed value status computed agreement explanation } agreement { asPrinted hidden differs } } } }";
        yield return "{ dimensions { code categories { code label note } notes { text } } indicators { code years notes { text } } breaks { code } limits { cells } releases { version isCurrent } }";
        yield return """{ indicator(code:"opgestarte-trajecten") { table(where:[{dimension:"thuistaal",in:["niet"]}]) { rowCount } } }""";
    }

    // The tag names the release, which has a time of its own: its length may tell nothing either.
    private static async Task<long> Headers(Scene one, PublicApi other, IReadOnlyList<Question> alike, List<string> findings)
    {
        long attempts = 0;
        foreach (var table in alike.Where((_, i) => i % 7 == 0))
        {
            attempts++;
            var path = "/graphql?query=" + Uri.EscapeDataString("{" + table.ToField("t", "rowCount cube{values origins statuses{cell status}}") + "}");
            var (left, right) = (await one.Api.Send(HttpMethod.Get, path), await other.Send(HttpMethod.Get, path));
            if ((left.Status, Quiet(left.Headers), left.Body) != (right.Status, Quiet(right.Headers), right.Body))
            {
                findings.Add($"status, headers or body differ: {Difference(Quiet(left.Headers), Quiet(right.Headers))} for {table}");
            }
        }

        return attempts;
    }

    // The same tables as files, and the whole release: sizes, formats, sums, comments and properties of a document tell nothing either.
    private static async Task<long> Files(Scene one, PublicApi other, IReadOnlyList<Question> alike, bool isAlike, List<string> findings)
    {
        var version = (await one.Api.Data("{ release { version } }")).GetProperty("release").GetProperty("version").GetString();
        List<string> paths = isAlike ? [$"/releases/{version}/observations.csv.gz", $"/releases/{version}/observations.parquet"] : [];
        foreach (var table in alike.Where((_, i) => i % 17 == 0))
        {
            var links = (await one.Api.Data("{" + table.ToField("t", "links{csv excel xlsx jsonStat sdmx parquet}") + "}")).GetProperty("t").GetProperty("table").GetProperty("links");
            paths.AddRange(links.EnumerateObject().Select(link => new Uri(link.Value.GetString()!).PathAndQuery));
        }

        foreach (var path in paths)
        {
            var (left, right) = (await one.Api.File(path), await other.File(path));
            if (!left.AsSpan().SequenceEqual(right))
            {
                findings.Add($"the files differ: {left.Length} and {right.Length} bytes of {path}");
            }
        }

        string[] pages = [.. Pages(alike)];
        foreach (var path in pages)
        {
            var (left, right) = (await one.Api.Send(HttpMethod.Get, path), await other.Send(HttpMethod.Get, path));
            if (left.Status != right.Status || Quiet(left.Body) != Quiet(right.Body))
            {
                findings.Add($"the pages differ: {Difference(Quiet(left.Body), Quiet(right.Body))} of {path}");
            }
        }

        return paths.Count + pages.Length;
    }

    // Pages of tables, of printed tables and of what is not there.
    private static IEnumerable<string> Pages(IReadOnlyList<Question> alike) =>
    [
        .. alike.Where((_, i) => i % 17 == 0).Select(table => $"/nl/indicators/{table.Indicator.Code}?by={string.Join(',', table.By.Select(by => by.Name))}"),
        .. new[] { "nl", "fr", "en" }.SelectMany(language => new[] { $"/{language}/publications/fixture-report/tables/started-by-home-language", $"/{language}/publications/fixture-report/tables/closed-by-reason", $"/{language}/publications/fixture-report/tables/by-provider" }),
        "/nl/indicators/opgestarte-trajecten?by=thuistaal&thuistaal=niet", "/nl/publications/fixture-report/tables/niet", "/nl/search?q=thuistaal",
    ];

    private static string Difference(string left, string right)
    {
        var at = 0;
        while (at < Math.Min(left.Length, right.Length) && left[at] == right[at])
        {
            at++;
        }

        return $"\"{Part(left, at)}\" against \"{Part(right, at)}\" at {at}";
    }

    private static string Part(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];

    private static string Quiet(string text) => Varying().Replace(text, "*");

    // Addresses, paths of temporary folders, times and the tags that hold the time of publishing.
    [GeneratedRegex("""(?<=ETag: ).*|http://127\.0\.0\.1:\d+|/[^\s"']*naftstats-[^\s"']*|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[Z.0-9]*|[0-9.]+ ?ms|Server-Timing: .*""")]
    private static partial Regex Varying();
}
