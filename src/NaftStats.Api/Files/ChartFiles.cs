using System.Text;
using NaftStats.Formats.Files;
using NaftStats.Portal;
using NaftStats.Portal.Charts;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Files;

/// <summary>The chart of a selection as a file: <c>.svg</c> and <c>.png</c>, the same as on its page.</summary>
internal sealed class ChartFiles(PageRenderer renderer)
{
    /// <summary>The ending of a drawing.</summary>
    public const string Svg = "svg";

    /// <summary>The ending of a picture.</summary>
    public const string Png = "png";

    /// <summary>The parameter of an address that names the kind of its chart.</summary>
    public const string Parameter = "chart";

    /// <summary>The kind of chart that an address names, or null; and what is wrong with the name.</summary>
    public static (ChartKind? Kind, Problem? Problem) KindOf(HttpRequest request)
    {
        var named = request.Query[Parameter].ToString();
        var kind = ChartKinds.Find(named);
        return (kind, named.Length == 0 || kind is not null ? null : new Problem(
            "CHART_UNKNOWN",
            new LocalizedText($"Er is geen grafiek \"{named}\".", $"Il n’y a pas de graphique « {named} ».", $"There is no chart \"{named}\"."),
            Suggestion.Near(named, ChartKinds.Codes),
            new Place(Parameter)));
    }

    /// <summary>The form with an ending, for the kind of chart that an address names; null where the ending is of no chart.</summary>
    public FileForm? Form(string ending, ChartKind? kind) => ending switch
    {
        Svg => new FileForm(Svg, "image/svg+xml", async (file, output, cancellationToken) =>
            await output.WriteAsync(Encoding.UTF8.GetBytes(await renderer.ChartAsync(Of(file, kind))), cancellationToken)),
        Png => new FileForm(Png, "image/png", async (file, output, cancellationToken) =>
            await output.WriteAsync(ChartImage.Png(await renderer.ChartAsync(Of(file, kind) with { Width = ChartImage.Width })), cancellationToken)),
        _ => null,
    };

    private static Chart Of(SelectionFile file, ChartKind? kind)
    {
        var kinds = TableChart.Kinds(file.Description.Table);
        if (kinds.Count == 0)
        {
            throw new ProblemsException(new Problem(
                "NO_CHART",
                new LocalizedText("Deze selectie past in geen grafiek.", "Cette sélection ne tient dans aucun graphique.", "No chart can show this selection."),
                new LocalizedText("Vraag ze als tabel: .csv of .xlsx.", "Demandez-la en tableau : .csv ou .xlsx.", "Ask for it as a table: .csv or .xlsx."),
                new Place("by")));
        }

        return TableChart.Of(file.Description, kind is { } named && kinds.Contains(named) ? named : kinds[0], "chart", file.Language);
    }
}
