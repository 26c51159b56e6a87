using System.Globalization;
using System.Text.Json.Nodes;
using NaftStats.Formats.Files;
using NaftStats.Formats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Discovery;

/// <summary>
/// The catalogue for data portals, after DCAT-AP 3 and its Flemish profile: a series, in it a data set for each indicator and one of
/// all figures, each with its files; and the service.
/// </summary>
public sealed class DcatCatalogue
{
    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private const string Education = "http://publications.europa.eu/resource/authority/data-theme/EDUC";
    private const string Yearly = "http://publications.europa.eu/resource/authority/frequency/ANNUAL";
    private const string Cc0 = "http://publications.europa.eu/resource/authority/licence/CC0";
    private const string Flanders = "http://publications.europa.eu/resource/authority/atu/BEL_VLG";

    private static readonly IReadOnlyList<Iri> Languages =
        [.. ((string[])["NLD", "FRA", "ENG"]).Select(code => new Iri($"http://publications.europa.eu/resource/authority/language/{code}"))];

    private static readonly LocalizedText Title = new("NAFT-statistieken", "Statistiques NAFT", "NAFT statistics");

    private static readonly LocalizedText Description = new(
        "Cijfers over naadloze flexibele trajecten onderwijs-welzijn (NAFT), die leerlingen in het secundair onderwijs aan boord houden.",
        "Chiffres sur les trajets flexibles NAFT, qui maintiennent les élèves de l’enseignement secondaire à l’école.",
        "Figures on NAFT (naadloze flexibele trajecten), support that keeps pupils in secondary education on board.");

    private static readonly LocalizedText AllFigures = new("Alle cijfers van een release", "Tous les chiffres d’une version", "All figures of a release");
    private static readonly LocalizedText Service = new("GraphQL-dienst van NaftStats", "Service GraphQL de NaftStats", "GraphQL service of NaftStats");

    private readonly DisseminationSettings _settings;
    private readonly Release _release;
    private readonly LocalizedText _provenance;
    private readonly IReadOnlyList<ReleaseFile> _files;

    /// <summary>The catalogue of a release.</summary>
    /// <param name="settings">Who publishes, where.</param>
    /// <param name="release">The release.</param>
    /// <param name="provenance">Whether its figures are official.</param>
    /// <param name="files">The files of the whole release.</param>
    public DcatCatalogue(DisseminationSettings settings, Release release, LocalizedText provenance, IReadOnlyList<ReleaseFile> files) =>
        (_settings, _release, _provenance, _files) = (settings, release, provenance, files);

    /// <summary>The catalogue as Turtle.</summary>
    public string ToTurtle() => Turtle.Of(Catalogue());

    /// <summary>The catalogue as JSON-LD.</summary>
    public JsonObject ToJsonLd() => JsonLd.Of(Catalogue());

    private Resource Catalogue()
    {
        var series = Described("naft", "dcat:DatasetSeries", Title, Description).With("dcat:theme", new Iri(Education)).With("dct:accrualPeriodicity", new Iri(Yearly));
        Resource[] dataSets = [.. _release.Catalogue.Indicators.Select(DataSet), Whole()];
        var service = Described("graphql", "dcat:DataService", Service, Description)
            .With("dcat:endpointURL", new Iri(Address("graphql")))
            .With("dcat:endpointDescription", new Iri(Address("graphql/schema.graphql")))
            .With("dct:accessRights", new Iri(Public))
            .With("dct:license", new Iri(_settings.LicenceUrl.AbsoluteUri))
            .With("dcat:servesDataset", dataSets.Select(set => new Iri(set.Id!)));
        return Described("catalog", "dcat:Catalog", Title, Description)
            .With("foaf:homepage", new Iri(_settings.BaseAddress.AbsoluteUri))
            .With("dct:license", new Iri(Cc0))
            .With("dct:issued", Moment())
            .With("dct:modified", Moment())
            .With("dct:language", Languages)
            .With("dcat:themeTaxonomy", new Iri("http://publications.europa.eu/resource/authority/data-theme"))
            .With("dcat:dataset", [series, .. dataSets])
            .With("dcat:service", service)
            .With("dcat:record", dataSets.Append(series).Append(service).Select(Record));
    }

    private Resource DataSet(Indicator indicator)
    {
        var page = Address($"nl/indicators/{indicator.Code}");
        var set = Set(indicator.Code, indicator.Title, Together(_provenance, indicator.Definition))
            .With("dcat:landingPage", new Iri(page));
        if (_release.Catalogue.Themes.FirstOrDefault(theme => theme.Code == indicator.Theme) is { } theme)
        {
            set.With("dcat:keyword", theme.Title);
        }

        return set.With("dcat:distribution", FileForm.All.Select(form =>
        {
            var address = Address($"data/{indicator.Code}.{form.Extension}?by=year");
            return Distribution($"{indicator.Code}.{form.Extension}", page, address, form.MediaType);
        }));
    }

    private Resource Whole() => Set("observations", AllFigures, Together(_provenance, Description))
        .With("dcat:landingPage", new Iri(Address($"releases/{_release.Identity.Version}")))
        .With("dcat:distribution", _files.Select(file => Distribution(
                file.Name, Address($"releases/{_release.Identity.Version}"), Address($"releases/{_release.Identity.Version}/{file.Name}"), file.MediaType)
            .With("dcat:byteSize", new Literal(file.Bytes.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger"))
            .With("spdx:checksum", new Resource(null, "spdx:Checksum")
                .With("spdx:algorithm", new Iri("spdx:checksumAlgorithm_sha256"))
                .With("spdx:checksumValue", new Literal(file.Sha256, "xsd:hexBinary")))));

    private Resource Set(string code, LocalizedText title, LocalizedText description) => Described(code, "dcat:Dataset", title, description)
        .With("dct:accessRights", new Iri(Public))
        .With("dcat:inSeries", new Iri(Id("naft")))
        .With("dcat:theme", new Iri(Education))
        .With("dcat:version", new Literal(_release.Identity.Version))
        .With("dct:issued", Moment())
        .With("dct:modified", Moment())
        .With("dct:accrualPeriodicity", new Iri(Yearly))
        .With("dct:language", Languages)
        .With("dct:spatial", new Iri(Flanders))
        .With("dct:temporal", new Resource(null, "dct:PeriodOfTime")
            .With("dcat:startDate", new Literal($"{_release.Catalogue.YearNumbers[0]}-01-01", "xsd:date"))
            .With("dcat:endDate", new Literal($"{_release.Catalogue.YearNumbers[^1]}-12-31", "xsd:date")));

    private Resource Distribution(string code, string page, string address, string mediaType) => new Resource(Id(code), "dcat:Distribution")
        .With("dct:identifier", new Literal(Id(code)))
        .With("dct:title", new Literal(code))
        .With("dcat:accessURL", new Iri(page))
        .With("dcat:downloadURL", new Iri(address))
        .With("dcat:mediaType", new Iri($"http://www.iana.org/assignments/media-types/{mediaType.Split(';')[0]}"))
        .With("dct:license", new Iri(_settings.LicenceUrl.AbsoluteUri));

    private Resource Record(Resource topic) => new Resource($"{topic.Id}-record", "dcat:CatalogRecord")
        .With("dct:identifier", new Literal($"{topic.Id}-record"))
        .With("dct:modified", Moment())
        .With("foaf:primaryTopic", new Iri(topic.Id!));

    private Resource Described(string code, string type, LocalizedText title, LocalizedText description) => new Resource(Id(code), type)
        .With("dct:identifier", new Literal(Id(code)))
        .With("dct:title", title)
        .With("dct:description", description)
        .With("dct:publisher", new Resource(Id("publisher"), "foaf:Agent").With("foaf:name", new Literal(_settings.Publisher)).With("foaf:homepage", _settings.PublisherUrl is { } home ? [new Iri(home.AbsoluteUri)] : []))
        .With("dcat:contactPoint", new Resource(Id("contact"), "vcard:Kind")
            .With("vcard:fn", new Literal(_settings.Contact))
            .With("vcard:hasEmail", _settings.ContactEmail is { } email ? [new Iri($"mailto:{email}")] : [])
            .With("vcard:hasURL", _settings.ContactUrl is null && _settings.ContactEmail is not null ? [] : [new Iri((_settings.ContactUrl ?? _settings.BaseAddress).AbsoluteUri)]));

    private Literal Moment() => new(_release.Identity.PublishedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), "xsd:dateTime");

    private static LocalizedText Together(LocalizedText first, LocalizedText second) => LocalizedText.Of(language => $"{first.In(language)} {second.In(language)}");

    private string Address(string path) => new Uri(_settings.BaseAddress, path).AbsoluteUri;

    private string Id(string code) => Address($"catalog#{code}");
}
