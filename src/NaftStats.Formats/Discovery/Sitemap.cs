using System.Text;
using System.Xml;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Discovery;

/// <summary>What search engines may find, after sitemaps.org: each page in every language, with the others beside it.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Writes the pages of a release, and others.</summary>
    /// <param name="settings">Under which address the pages are.</param>
    /// <param name="release">The release.</param>
    /// <param name="others">The paths of the other pages, without their language: <c>/method</c>.</param>
    /// <param name="output">Where to.</param>
    public static void Write(DisseminationSettings settings, Release release, IEnumerable<string> others, Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true });
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in Pages(release).Concat(others))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, Address(settings, language, page));
                xml.WriteElementString("lastmod", Namespace, $"{release.Identity.PublishedAt:yyyy-MM-dd}");
                foreach (var other in Enum.GetValues<Language>())
                {
                    xml.WriteStartElement("link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", TableAddresses.Code(other));
                    xml.WriteAttributeString("href", Address(settings, other, page));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    /// <summary>What robots are told: everything may be read, and where the map is.</summary>
    public static string Robots(DisseminationSettings settings) => $"User-agent: *\nAllow: /\nAllow: /graphql/schema.graphql\nDisallow: /graphql\n\nSitemap: {new Uri(settings.BaseAddress, "sitemap.xml")}\n";

    private static IEnumerable<string> Pages(Release release) =>
    [
        string.Empty,
        .. release.Catalogue.Themes.Select(theme => $"/themes/{theme.Code}"),
        .. release.Catalogue.Indicators.Select(indicator => $"/indicators/{indicator.Code}"),
        "/publications",
        .. release.Catalogue.Publications.SelectMany(publication => publication.Tables.Select(table => $"/tables/{table.Code}").Prepend(string.Empty).Select(page => $"/publications/{publication.Code}{page}")),
    ];

    private static string Address(DisseminationSettings settings, Language language, string page) => new Uri(settings.BaseAddress, $"{TableAddresses.Code(language)}{page}").AbsoluteUri;
}
