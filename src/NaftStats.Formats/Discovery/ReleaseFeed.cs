using System.ServiceModel.Syndication;
using System.Xml;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Discovery;

/// <summary>The releases, and the errata that the newest holds, as an Atom feed (RFC 4287), the newest first.</summary>
public static class ReleaseFeed
{
    private static readonly LocalizedText Title = new("Releases van NaftStats", "Versions de NaftStats", "Releases of NaftStats");
    private static readonly LocalizedText Entry = new("Release", "Version", "Release");

    /// <summary>Writes the feed.</summary>
    public static void Write(
        DisseminationSettings settings, IReadOnlyList<ReleaseIdentity> releases, IReadOnlyList<Erratum> errata, Func<ReleaseIdentity, LocalizedText> provenance, Language language, Stream output)
    {
        var self = new Uri(settings.BaseAddress, "releases.atom");
        var feed = new SyndicationFeed(Title.In(language), null, new Uri(settings.BaseAddress, "/"), self.AbsoluteUri, releases[0].PublishedAt)
        {
            Language = TableAddresses.Code(language),
            Items = releases.Select(release =>
            {
                var page = new Uri(settings.BaseAddress, $"releases/{release.Version}");
                return new SyndicationItem($"{Entry.In(language)} {release.Version}", provenance(release).In(language), page, page.AbsoluteUri, release.PublishedAt)
                {
                    PublishDate = release.PublishedAt,
                };
            }).Concat(errata.Select(erratum =>
            {
                // It is the same entry in every later release.
                var id = new Uri(settings.BaseAddress, $"releases/{erratum.Releases[0]}#erratum-{erratum.Code}");
                var day = new DateTimeOffset(erratum.Date, TimeOnly.MinValue, TimeSpan.Zero);
                return new SyndicationItem(
                    ErrataTexts.Heading(erratum).In(language), ErrataTexts.Told(erratum).In(language),
                    new Uri(settings.BaseAddress, $"releases/{releases[0].Version}#erratum-{erratum.Code}"), id.AbsoluteUri, day)
                {
                    PublishDate = day,
                };
            })).OrderByDescending(item => item.LastUpdatedTime),
        };
        feed.Authors.Add(new SyndicationPerson(null, settings.Publisher, null));
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, "application/atom+xml"));
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true });
        feed.GetAtom10Formatter().WriteTo(xml);
    }
}
