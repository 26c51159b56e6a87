using System.Net;
using System.Text.RegularExpressions;

namespace NaftStats.Acceptance.Portal;

/// <summary>Every link of the portal leads somewhere: all pages in Dutch, one of each shape of address in the other languages, one of each form of file.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class CrawlerTests(ShippedData shipped)
{
    // The links of one page differ by what they select; so many of them are followed.
    private const int QueriesOfAPage = 3;

    private readonly Dictionary<string, int> _followed = [];
    private readonly Dictionary<string, (string From, HttpStatusCode Status, HashSet<string> Anchors)> _visited = [];

    [Fact]
    public async Task Every_link_leads_to_a_page_without_error_and_to_a_place_on_it()
    {
        var queue = new Queue<(string Address, string From)>([("/nl", ""), ("/fr", ""), ("/en", ""), ("/graphql?plain=1", "")]);
        var anchors = new List<(string Page, string Anchor, string From)>();
        while (queue.TryDequeue(out var next))
        {
            var (address, from) = next;
            var parts = address.Split('#');
            if (parts.Length > 1)
            {
                anchors.Add((parts[0].Length == 0 ? from : parts[0], parts[1], from));
            }

            if (parts[0].Length == 0 || _visited.ContainsKey(parts[0]) || !IsFollowed(parts[0]))
            {
                continue;
            }

            using var answer = await shipped.Server.Send(HttpMethod.Get, parts[0], ("Accept", "text/html,*/*;q=0.8"));
            var html = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "";
            _visited[parts[0]] = (from, answer.StatusCode, [.. Portal.Links(html, " id")]);
            foreach (var link in Portal.Links(html, "href", "src", "action", "content").Select(link => link.Replace("http://localhost:5000", "", StringComparison.Ordinal)).Where(IsOurs))
            {
                queue.Enqueue((link, parts[0]));
            }
        }

        Assert.True(_visited.Count > 250, $"Only {_visited.Count} addresses were found.");
        Assert.Contains(_visited.Keys, path => path.StartsWith("/nl/publications/naft-cijferrapport-2024/tables/", StringComparison.Ordinal));
        Assert.Empty(_visited.Where(page => page.Value.Status != HttpStatusCode.OK).Select(page => $"{page.Key}, from {page.Value.From}: {page.Value.Status}"));
        Assert.Empty(anchors.Where(anchor => _visited.TryGetValue(anchor.Page, out var page) && !page.Anchors.Contains(anchor.Anchor)).Select(anchor => $"{anchor.Page}#{anchor.Anchor}, from {anchor.From}"));
    }

    private static bool IsOurs(string link) => link.StartsWith('#') || (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal));

    // All pages in Dutch count one by one; of what else there is, each shape.
    private bool IsFollowed(string address)
    {
        var path = address.Split('?')[0];
        var key = path.StartsWith("/nl", StringComparison.Ordinal) ? path : Code().Replace(path, "*");
        return (_followed[key] = _followed.GetValueOrDefault(key) + 1) <= QueriesOfAPage;
    }

    // What follows a folder of many, up to the ending of a file.
    [GeneratedRegex("(?<=/(?:indicators|themes|publications|tables|data|method|decisions)/)[^/.]+")]
    private static partial Regex Code();
}
