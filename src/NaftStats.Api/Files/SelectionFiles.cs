using Microsoft.Net.Http.Headers;
using NaftStats.Api.Requests;
using NaftStats.Api.Resolvers;
using NaftStats.Api.Serving;
using NaftStats.Formats.Files;
using NaftStats.Portal.Charts;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Files;

/// <summary>Selections as files: <c>/data/{indicator}.{form}</c> with the query string of the selection, and <c>lang</c>.</summary>
internal sealed class SelectionFiles(FileExchange exchange, ReleaseServer server, IEnumerable<FileForm> forms, ChartFiles charts, DisseminationSettings settings, ApiLimits limits)
{
    private const string Metadata = "csv-metadata.json";

    private static readonly LocalizedText AForm = new("vorm van bestand", "de forme de fichier", "form of file");
    private static readonly LocalizedText AnIndicator = new("indicator", "d’indicateur", "indicator");

    private readonly FileForm[] _forms = [.. forms];

    /// <summary>Answers a request for a file by its name.</summary>
    public Task AnswerAsync(HttpContext context, string name)
    {
        var queryText = context.Request.QueryString.Value ?? string.Empty;
        var (query, problems) = TableQueryText.Parse(queryText, FileLanguage.Parameter, ChartFiles.Parameter);
        var (language, noLanguage) = FileLanguage.Of(context);
        var (chart, noChart) = ChartFiles.KindOf(context.Request);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (indicator, ending) = dot < 0 ? (name, string.Empty) : (name[..dot], name[(dot + 1)..]);
        if (FormOf(context, indicator, ending, chart, queryText) is not { } form)
        {
            return context.RefuseAsync(language, [UnknownForm(ending)]);
        }

        return exchange.AnswerAsync(context, new FileRequest($"data/{name}{queryText}", form.MediaType, language, query.Release, WriteAsync)
        {
            SaveAs = $"{string.Join('-', [indicator, .. query.By.Select(axis => axis.Replace('@', '-')), query.Release ?? server.Served.Current.Identity.Version])}-{TableAddresses.Code(language)}.{ending}",
            Links = (form == FileForm.Csv ? $"<{indicator}.{Metadata}{queryText}>; rel=\"describedby\"; type=\"application/csvm+json\", " : string.Empty)
                + $"<{settings.LicenceUrl.AbsoluteUri}>; rel=\"license\"",
            IsCompressed = form == FileForm.Xlsx || form == FileForm.Parquet,
        });

        async Task<AnswerCells> WriteAsync(ServedReleases served, Stream output, CancellationToken cancellationToken)
        {
            var table = Select(served.Current, indicator, query, [.. problems, .. new[] { noLanguage, noChart }.OfType<Problem>()]);
            if (table.RowCount > limits.Cells)
            {
                throw new ProblemsException(TooLarge(table));
            }

            await form.WriteAsync(new SelectionFile(new TableDescription(table, settings), language), output, cancellationToken);
            return new AnswerCells(table.RowCount, Enumerable.Range(0, table.RowCount).Count(row => table.Value(row).Status == ObservationStatus.Hidden));
        }
    }

    // All that is wrong at once: with the query string, and with what could be read of it.
    internal static SelectedTable Select(Release release, string code, TableQuery query, IReadOnlyList<Problem> problems)
    {
        var indicator = release.Catalogue.FindIndicator(code) ?? throw new ProblemsException([UnknownIndicator(code, release), .. problems]);
        try
        {
            var table = TableSelection.Select(release, indicator, query);
            return problems.Count == 0 ? table : throw new ProblemsException(problems);
        }
        catch (ProblemsException exception) when (exception.Problems != problems)
        {
            throw new ProblemsException([.. problems, .. exception.Problems]);
        }
    }

    private FileForm? FormOf(HttpContext context, string indicator, string ending, ChartKind? chart, string queryText) => ending switch
    {
        Metadata => CsvwMetadata.Form($"{indicator}.{FileForm.Csv.Extension}{queryText}"),
        _ when ending == FileForm.SdmxCsv.Extension => FileForm.Sdmx(LabelsOf(context)),
        ChartFiles.Svg or ChartFiles.Png => charts.Form(ending, chart),
        _ => Array.Find(_forms, form => form.Extension == ending),
    };

    // SDMX asks for names by a parameter of the media type: Accept: application/vnd.sdmx.data+csv; version=2.1.0; labels=both.
    private static SdmxLabels LabelsOf(HttpContext context) => context.Request.GetTypedHeaders().Accept
        .Where(accepted => accepted.MediaType.Equals("application/vnd.sdmx.data+csv", StringComparison.OrdinalIgnoreCase))
        .SelectMany(accepted => accepted.Parameters)
        .Where(parameter => parameter.Name.Equals("labels", StringComparison.OrdinalIgnoreCase))
        .Select(parameter => Enum.GetValues<SdmxLabels>().FirstOrDefault(
            labels => HeaderUtilities.RemoveQuotes(parameter.Value).Equals(labels.ToString(), StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault();

    private Problem UnknownForm(string ending) => Unknown.Of("FORM_UNKNOWN", AForm, ending, [.. _forms.Select(form => form.Extension), ChartFiles.Svg, ChartFiles.Png], "form");

    private static Problem UnknownIndicator(string code, Release release) =>
        Unknown.Of("INDICATOR_UNKNOWN", AnIndicator, code, release.Catalogue.Indicators.Select(indicator => indicator.Code), "indicator");

    private Problem TooLarge(SelectedTable table)
    {
        var (cells, whole) = (table.RowCount, $"/releases/{table.Release.Identity.Version}/observations.csv.gz");
        return new Problem(
            "TOO_MANY_CELLS",
            new LocalizedText(
                $"De tabel heeft {cells} cellen; een bestand heeft er hoogstens {limits.Cells}.",
                $"Le tableau a {cells} cellules ; un fichier en a au plus {limits.Cells}.",
                $"The table has {cells} cells; a file has {limits.Cells} at most."),
            new LocalizedText(
                $"Laat een dimensie weg, neem een grover niveau of minder jaren, of neem de hele release: {whole}.",
                $"Laissez une dimension de côté, prenez un niveau plus grossier ou moins d’années, ou prenez toute la version : {whole}.",
                $"Leave out a dimension, take a coarser level or fewer years, or take the whole release: {whole}."),
            new Place("by"));
    }
}
