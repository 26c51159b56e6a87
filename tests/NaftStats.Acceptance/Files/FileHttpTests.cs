using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NaftStats.Acceptance.Files;

/// <summary>How files are sent: as answers are, with names, links and honest errors.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class FileHttpTests(ShippedData shipped)
{
    private const string Path = "/data/opgestarte-trajecten.csv?by=onderwijsvorm,year&where=trajecttype:individueel";

    public static readonly TheoryData<string> Paths =
    [
        Path, Path.Replace(".csv", ".excel.csv", StringComparison.Ordinal), Path.Replace(".csv", ".xlsx", StringComparison.Ordinal), Path.Replace(".csv", ".json", StringComparison.Ordinal),
        Path.Replace(".csv", ".sdmx.csv", StringComparison.Ordinal), Path.Replace(".csv", ".parquet", StringComparison.Ordinal), Path.Replace(".csv", ".csv-metadata.json", StringComparison.Ordinal),
        "/catalog.ttl", "/catalog.jsonld", "/sitemap.xml", "/robots.txt", "/releases.atom", "/releases/2024.1/observations.parquet", "/releases/2024.1/observations.csv.gz",
        "/releases/2024.1/observations.csv.gz.sha256",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_file_has_a_tag_and_is_revalidated_and_HEAD_tells_what_GET_would(string path)
    {
        using var got = await shipped.Server.Send(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, got.StatusCode);
        var bytes = await got.Content.ReadAsByteArrayAsync();
        Assert.NotEmpty(bytes);
        Assert.False(got.Headers.ETag!.IsWeak);
        Assert.Equal("*", Assert.Single(got.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("nosniff", Assert.Single(got.Headers.GetValues("X-Content-Type-Options")));

        using var head = await shipped.Server.Send(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal((got.Headers.ETag, bytes.Length, got.Content.Headers.ContentType), (head.Headers.ETag, (int)head.Content.Headers.ContentLength!, head.Content.Headers.ContentType));

        using var held = await shipped.Server.Send(HttpMethod.Get, path, ("If-None-Match", got.Headers.ETag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.Empty(await held.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Text_is_compressed_and_what_is_compressed_already_is_not()
    {
        using var plain = await shipped.Server.Send(HttpMethod.Get, Path);
        using var small = await shipped.Server.Send(HttpMethod.Get, Path, ("Accept-Encoding", "br"));
        Assert.Equal("br", Assert.Single(small.Content.Headers.ContentEncoding));
        Assert.NotEqual(plain.Headers.ETag, small.Headers.ETag);
        await using var brotli = new BrotliStream(await small.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await brotli.CopyToAsync(unpacked);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), unpacked.ToArray());

        using var parquet = await shipped.Server.Send(HttpMethod.Get, Path.Replace(".csv", ".parquet", StringComparison.Ordinal), ("Accept-Encoding", "br, gzip"));
        Assert.Empty(parquet.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_name_tells_what_it_is_and_links_lead_to_metadata_and_licence()
    {
        using var response = await shipped.Server.Send(HttpMethod.Get, Path + "&lang=fr");
        Assert.Equal("opgestarte-trajecten-onderwijsvorm-year-2024.1-fr.csv", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal("fr", Assert.Single(response.Content.Headers.ContentLanguage));
        var links = string.Join(", ", response.Headers.GetValues("Link"));
        Assert.Contains("rel=\"license\"", links, StringComparison.Ordinal);
        var described = links[(links.IndexOf('<', StringComparison.Ordinal) + 1)..links.IndexOf('>', StringComparison.Ordinal)];
        using var metadata = await shipped.Server.Client.GetAsync(new Uri(response.RequestMessage!.RequestUri!, described));
        Assert.Equal("application/csvm+json", metadata.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await metadata.Content.ReadAsByteArrayAsync());
        Assert.Equal(response.RequestMessage.RequestUri, new Uri(metadata.RequestMessage!.RequestUri!, json.RootElement.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task A_pinned_file_may_be_kept_and_the_current_one_is_asked_again()
    {
        using var current = await shipped.Server.Send(HttpMethod.Get, Path);
        using var pinned = await shipped.Server.Send(HttpMethod.Get, Path + "&release=2024.1");
        Assert.True(current.Headers.CacheControl!.NoCache);
        Assert.True(pinned.Headers.CacheControl!.MaxAge > TimeSpan.Zero);
        Assert.Equal(await current.Content.ReadAsStringAsync(), await pinned.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Labels_follow_the_language_and_nothing_else_does()
    {
        static async Task<string[][]> Rows(HttpResponseMessage response) =>
            [.. (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(','))];
        using var asked = await shipped.Server.Send(HttpMethod.Get, "/data/opgestarte-trajecten.csv?by=trajecttype&lang=en");
        using var accepted = await shipped.Server.Send(HttpMethod.Get, "/data/opgestarte-trajecten.csv?by=trajecttype", ("Accept-Language", "en"));
        using var dutch = await shipped.Server.Send(HttpMethod.Get, "/data/opgestarte-trajecten.csv?by=trajecttype");
        var (english, label) = (await Rows(asked), 4);
        Assert.Equal(english, await Rows(accepted));
        Assert.Equal("trajecttype_label", english[0][label]);
        Assert.All(english.Skip(1).Zip((await Rows(dutch)).Skip(1)), pair =>
        {
            Assert.NotEqual(pair.First[label], pair.Second[label]);
            Assert.Equal(pair.First.Where((_, column) => column != label), pair.Second.Where((_, column) => column != label));
        });
    }

    [Fact]
    public async Task Sdmx_names_what_it_codes_when_asked()
    {
        using var response = await shipped.Server.Send(
            HttpMethod.Get, Path.Replace(".csv", ".sdmx.csv", StringComparison.Ordinal), ("Accept", "application/vnd.sdmx.data+csv; version=2.1.0; labels=both"), ("Accept-Language", "en"));
        Assert.Equal("application/vnd.sdmx.data+csv; version=2.1.0; labels=both", response.Content.Headers.ContentType!.ToString());
        Assert.Matches(",bso: [^,]+,", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("\"name\"", "name")]
    [InlineData("7", "id")]
    [InlineData("codes", "id")]
    public async Task What_sdmx_does_not_know_gets_codes(string asked, string told)
    {
        using var response = await shipped.Server.Send(
            HttpMethod.Get, Path.Replace(".csv", ".sdmx.csv", StringComparison.Ordinal), ("Accept", $"application/vnd.sdmx.data+csv; labels={asked}"));
        Assert.Equal($"application/vnd.sdmx.data+csv; version=2.1.0; labels={told}", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("text/turtle", "/catalog.ttl")]
    [InlineData("text/turtle; q=0.5, application/ld+json", "/catalog.jsonld")]
    [InlineData("text/html, */*; q=0.1", "/catalog.ttl")]
    public async Task What_is_in_the_catalogue_is_found_at_its_address(string accept, string path)
    {
        using var response = await shipped.Server.Send(HttpMethod.Get, "/catalog#opgestarte-trajecten", ("Accept", accept));
        Assert.Equal(path, response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("catalog#opgestarte-trajecten", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_selection_tells_search_engines_what_it_is_and_where_its_files_are()
    {
        var page = await shipped.Server.Client.GetStringAsync(new Uri("/en/indicators/opgestarte-trajecten?by=region,geslacht", UriKind.Relative));
        var dataset = JsonDocument.Parse(Regex.Match(page, "<script type=\"application/ld[^>]*>(.*?)</script>").Groups[1].Value).RootElement;

        Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
        Assert.Contains("demonstration", dataset.GetProperty("description").GetString(), StringComparison.OrdinalIgnoreCase);
        foreach (var file in dataset.GetProperty("distribution").EnumerateArray())
        {
            using var response = await shipped.Server.Send(HttpMethod.Head, new Uri(file.GetProperty("contentUrl").GetString()!).PathAndQuery);
            Assert.Equal(file.GetProperty("encodingFormat").GetString(), response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task The_map_of_the_site_names_only_pages_that_there_are_and_every_kind_of_them()
    {
        var addresses = XDocument.Parse(await (await shipped.Server.Send(HttpMethod.Get, "/sitemap.xml")).Content.ReadAsStringAsync())
            .Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath).ToArray();
        foreach (var page in new[] { "/themes/", "/publications", "/releases/2024.1", "/method/privacy" })
        {
            Assert.Contains(addresses, address => address.StartsWith($"/fr{page}", StringComparison.Ordinal));
        }

        foreach (var address in addresses.Where(address => address.StartsWith("/nl", StringComparison.Ordinal) && !address.Contains("/tables/", StringComparison.Ordinal)))
        {
            using var page = await shipped.Server.Send(HttpMethod.Head, address);
            Assert.True(page.StatusCode == HttpStatusCode.OK, address);
        }
    }

    [Theory]
    [InlineData("/data/opgestarte-traject.csv", 404, "INDICATOR_UNKNOWN", "indicator", "opgestarte-trajecten")]
    [InlineData("/data/opgestarte-trajecten.cvs", 404, "FORM_UNKNOWN", "form", "csv")]
    [InlineData("/data/opgestarte-trajecten", 404, "FORM_UNKNOWN", "form", "csv")]
    [InlineData("/data/opgestarte-trajecten.pngg?by=year", 404, "FORM_UNKNOWN", "form", "png")]
    [InlineData("/data/opgestarte-trajecten.svg?by=year&chart=taart", 400, "CHART_UNKNOWN", "chart", "bars")]
    [InlineData("/data/opgestarte-trajecten.csv?by=region&official", 400, "PARAMETER_WITHOUT_VALUE", "official", "official=")]
    [InlineData("/data/opgestarte-trajecten.csv?release=2023.9", 404, "RELEASE_UNKNOWN", "release", "2024.1")]
    [InlineData("/releases/2023.9/observations.csv.gz", 404, "RELEASE_UNKNOWN", "release", "2024.1")]
    [InlineData("/data/opgestarte-trajecten.csv?bij=region", 400, "PARAMETER_UNKNOWN", "bij", "by")]
    [InlineData("/data/opgestarte-trajecten.csv?by=regio", 400, "DIMENSION_UNKNOWN", "by", "region")]
    [InlineData("/data/opgestarte-trajecten.csv?by=region&where=geslacht", 400, "FILTER_UNREADABLE", "where", "where=")]
    [InlineData("/data/opgestarte-trajecten.csv?years=20-24x", 400, "YEARS_UNREADABLE", "years", "2021-2024")]
    [InlineData("/data/opgestarte-trajecten.csv?by=region&totals=geslacht", 400, null, "totals", "region")]
    [InlineData("/data/opgestarte-trajecten.csv?lang=de", 400, "LANGUAGE_UNKNOWN", "lang", "lang=nl")]
    [InlineData("/catalog.ttl?lang=de", 400, "LANGUAGE_UNKNOWN", "lang", "lang=nl")]
    public async Task What_is_wrong_names_the_parameter_and_the_nearest_that_works(string path, int status, string? code, string place, string remedy)
    {
        using var response = await shipped.Server.Send(HttpMethod.Get, path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(place, problem.RootElement.GetProperty("place").GetString());
        Assert.Contains(remedy, problem.RootElement.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal(code ?? problem.RootElement.GetProperty("code").GetString(), problem.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_in_the_language_of_the_request()
    {
        using var response = await shipped.Server.Send(HttpMethod.Get, "/data/opgestarte-trajecten.json?by=regio&bij=1&lang=fr");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(["PARAMETER_UNKNOWN", "DIMENSION_UNKNOWN"], problem.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Contains("Il n’y a pas", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_of_a_table_lead_to_its_files()
    {
        const string Table = "table(by: [\"onderwijsvorm\", \"year\"], where: [{ dimension: \"trajecttype\", in: [\"individueel\"] }])";
        var links = (await shipped.Server.Data($"{{ indicator(code: \"opgestarte-trajecten\") {{ {Table} {{ pinned: links {{ csv excel xlsx jsonStat sdmx parquet }} current: links(pinned: false, language: FR) {{ csv page }} }} }} }}"))
            .GetProperty("indicator").GetProperty("table");
        foreach (var link in links.GetProperty("pinned").EnumerateObject())
        {
            using var file = await shipped.Server.Send(HttpMethod.Get, new Uri(link.Value.GetString()!).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.True(file.Headers.CacheControl!.MaxAge > TimeSpan.Zero);
        }

        Assert.EndsWith("/fr/indicators/opgestarte-trajecten?by=onderwijsvorm,year&where=trajecttype:individueel", links.GetProperty("current").GetProperty("page").GetString(), StringComparison.Ordinal);
        using var same = await shipped.Server.Send(HttpMethod.Get, new Uri(links.GetProperty("current").GetProperty("csv").GetString()!).PathAndQuery);
        using var asked = await shipped.Server.Send(HttpMethod.Get, Path + "&lang=fr");
        Assert.Equal(await asked.Content.ReadAsStringAsync(), await same.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("table")]
    [InlineData("table(by: [\"onderwijsvorm\"], where: [{ dimension: \"onderwijsvorm\", in: [] }])")]
    [InlineData("table(by: [\"deelnemers\"], share: \"deelnemers\", totals: [\"deelnemers\"])")]
    public async Task Every_link_of_a_table_answers_and_what_no_chart_can_show_has_no_link_to_one(string table)
    {
        var links = (await shipped.Server.Data($"{{ indicator(code: \"opgestarte-trajecten\") {{ {table} {{ links {{ page csv excel xlsx jsonStat sdmx parquet svg png embed }} }} }} }}"))
            .GetProperty("indicator").GetProperty("table").GetProperty("links").EnumerateObject().ToArray();
        foreach (var link in links.Where(link => link.Value.ValueKind != JsonValueKind.Null))
        {
            using var file = await shipped.Server.Send(HttpMethod.Get, new Uri(link.Value.GetString()!).PathAndQuery);
            Assert.True(file.StatusCode == HttpStatusCode.OK, link.ToString());
        }

        string[] charts = table.Contains("share", StringComparison.Ordinal) ? [] : ["svg", "png"];
        Assert.Equal(charts, links.Where(link => link.Value.ValueKind == JsonValueKind.Null).Select(link => link.Name));

        // Nor does the page promise a picture of it to those who show a link to the page.
        using var page = await shipped.Server.Send(HttpMethod.Get, new Uri(links[0].Value.GetString()!).PathAndQuery);
        Assert.Equal(charts.Length == 0, (await page.Content.ReadAsStringAsync()).Contains("og:image\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_of_a_whole_release_can_be_fetched_and_its_digest_is_told()
    {
        using var part = await shipped.Server.Send(HttpMethod.Get, "/releases/2024.1/observations.parquet", ("Range", "bytes=0-3"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("PAR1", Encoding.ASCII.GetString(await part.Content.ReadAsByteArrayAsync()));
        Assert.StartsWith("sha-256=:", Assert.Single(part.Headers.GetValues("Repr-Digest")), StringComparison.Ordinal);
    }
}
