using System.Xml.Linq;
using NaftStats.Formats.Discovery;
using NaftStats.Statistics.Text;
using NaftStats.Testing;

namespace NaftStats.Formats.Tests;

/// <summary>What data portals, feed readers and search engines are told.</summary>
public sealed class DiscoveryTests
{
    private static readonly LocalizedText Provenance = new("Demonstratie \"gegevens\".", "Données de\ndémonstration.", "Demonstration \\ data.");

    [ReaderFact]
    public async Task The_catalogue_keeps_the_rules_of_DCAT_AP_in_both_of_its_forms()
    {
        using var folder = new TemporaryFolder();
        var catalogue = new DcatCatalogue(SmallRelease.Settings, SmallRelease.Create(), Provenance, [new("observations.csv.gz", "application/gzip", "", 12, new string('a', 64))]);
        var (turtle, jsonLd, shapes) = (folder.File("catalog.ttl"), folder.File("catalog.jsonld"), Repository.PathOf("tests/NaftStats.Formats.Tests/dcat-ap.ttl"));
        await File.WriteAllTextAsync(turtle, catalogue.ToTurtle());
        await File.WriteAllTextAsync(jsonLd, catalogue.ToJsonLd().ToJsonString());
        Assert.EndsWith("statements conform", (await FileReaders.Validate(turtle, jsonLd, shapes)).Trim(), StringComparison.Ordinal);

        // The rules bite: a catalogue that has lost a publisher and a checksum is told so.
        await File.WriteAllTextAsync(turtle, catalogue.ToTurtle().Replace("foaf:name", "foaf:nick", StringComparison.Ordinal));
        await File.WriteAllTextAsync(jsonLd, catalogue.ToJsonLd().ToJsonString().Replace("foaf:name", "foaf:nick", StringComparison.Ordinal));
        Assert.Contains("foaf/0.1/name", (await Assert.ThrowsAsync<InvalidOperationException>(() => FileReaders.Validate(turtle, jsonLd, shapes))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_feed_has_what_RFC_4287_asks_for()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var identity = SmallRelease.Create().Identity;
        var output = new MemoryStream();
        ReleaseFeed.Write(SmallRelease.Settings, [identity with { Version = "2024.2" }, identity], [], _ => Provenance, Language.En, output);
        var feed = XDocument.Parse(System.Text.Encoding.UTF8.GetString(output.ToArray())).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        Assert.Equal("https://example.org/releases.atom", feed.Elements(atom + "link").Single(link => link.Attribute("rel")?.Value == "self").Attribute("href")!.Value);
        Assert.NotEmpty(feed.Element(atom + "author")!.Element(atom + "name")!.Value);
        var entries = feed.Elements(atom + "entry").ToArray();
        Assert.Equal(["https://example.org/releases/2024.2", "https://example.org/releases/2024.1"], entries.Select(entry => entry.Element(atom + "id")!.Value));
        Assert.All(entries.Prepend(feed), element =>
        {
            Assert.NotEmpty(element.Element(atom + "id")!.Value);
            Assert.NotEmpty(element.Element(atom + "title")!.Value);
            Assert.Equal(identity.PublishedAt, DateTimeOffset.Parse(element.Element(atom + "updated")!.Value, null));
        });
    }

    [Fact]
    public void An_erratum_is_an_entry_of_the_feed_that_stays_the_same_in_later_releases()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var release = SmallRelease.Create();

        XElement Entry(string version)
        {
            var output = new MemoryStream();
            ReleaseFeed.Write(SmallRelease.Settings, [release.Identity with { Version = version }], release.Catalogue.Errata, _ => Provenance, Language.En, output);
            return XDocument.Parse(System.Text.Encoding.UTF8.GetString(output.ToArray())).Root!.Elements(atom + "entry").First();
        }

        var entry = Entry("2024.1");
        Assert.Equal("https://example.org/releases/2023.1#erratum-oost-2023", entry.Element(atom + "id")!.Value);
        Assert.Equal("https://example.org/releases/2024.1#erratum-oost-2023", entry.Element(atom + "link")!.Attribute("href")!.Value);
        Assert.Contains("Miscounted.", entry.Element(atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal(entry.Element(atom + "id")!.Value, Entry("2025.1").Element(atom + "id")!.Value);
    }

    [Fact]
    public void The_map_of_the_site_names_each_page_in_every_language()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var output = new MemoryStream();
        Sitemap.Write(SmallRelease.Settings, SmallRelease.Create(), ["/method/privacy"], output);
        var pages = XDocument.Parse(System.Text.Encoding.UTF8.GetString(output.ToArray())).Root!.Elements(map + "url").ToArray();
        var addresses = pages.Select(page => page.Element(map + "loc")!.Value).ToArray();
        Assert.Contains("https://example.org/fr/indicators/opgestarte-trajecten", addresses);
        Assert.Contains("https://example.org/en/publications/rapport/tables/naar-geslacht", addresses);
        Assert.Contains("https://example.org/en/publications/rapport", addresses);
        Assert.Contains("https://example.org/nl/themes/thema", addresses);
        Assert.Contains("https://example.org/nl/method/privacy", addresses);
        Assert.Distinct(addresses);
        Assert.All(pages, page => Assert.Equal(["nl", "fr", "en"], page.Elements().Where(link => link.Name.LocalName == "link").Select(link => link.Attribute("hreflang")!.Value)));
    }
}
