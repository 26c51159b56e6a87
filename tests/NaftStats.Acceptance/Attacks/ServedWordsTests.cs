using System.Net;
using System.Text.RegularExpressions;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Suite;
using NaftStats.Testing;

namespace NaftStats.Acceptance.Attacks;

/// <summary>The words that come with the printed tables of the shipped release, in the API and on their pages.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed partial class ServedWordsTests(ShippedData shipped)
{
    private const int Threshold = 5;

    private PublicApi Api => new(shipped.Server.Client);

    [Fact]
    public async Task No_text_of_a_printed_table_tells_what_is_hidden_of_it()
    {
        var findings = new List<string>();

        Assert.True((await Tables()).Sum(table => TextAttack.Read(table, findings)) > 1000);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task No_reference_table_adds_up_to_a_small_count()
    {
        var tables = await Tables();
        var result = ReferenceAttack.Run(tables, Threshold);

        Assert.True(result.Attempts > 20);
        Assert.True(result.Successes == 0, result.Describe());
        Assert.True(ReferenceAttack.Run(tables, Threshold, onlySmall: true).Successes > 1);
    }

    [Fact]
    public async Task The_sentences_of_their_pages_tell_nothing_either()
    {
        var findings = new List<string>();
        var sentences = 0;
        foreach (var table in (await Tables()).Where(table => table.Figures.Any(figure => figure.IsHidden)))
        {
            var (publication, code) = (table.Name.Split('/')[0], table.Name.Split('/')[1]);
            foreach (var language in new[] { "nl", "fr", "en" })
            {
                sentences += TextAttack.Read(table with { Texts = Sentences(await shipped.Server.Client.GetStringAsync($"/{language}/publications/{publication}/tables/{code}")) }, findings);
            }
        }

        Assert.True(sentences > 500);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private Task<IReadOnlyList<PrintedTable>> Tables() => PrintedTable.Ask(Api, Repository.PathOf("seed-data"));

    // Cells, labels and numbers of a page are no sentences; how many printed figures agree is no figure.
    private static string[] Sentences(string page) =>
        [.. Tag().Split(Hidden().Replace(page, " ")).Select(text => WebUtility.HtmlDecode(text).Trim()).Where(text => Words().Count(text) > 4 && !Agreement().IsMatch(text))];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?s)<(script|style|head|svg)\\b.*?</\\1>")]
    private static partial Regex Hidden();

    [GeneratedRegex("gedrukte cijfers|chiffres imprimés|printed figures")]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
