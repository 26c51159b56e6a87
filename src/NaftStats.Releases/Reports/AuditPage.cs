using System.Net;
using System.Text;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Releases.Reports;

/// <summary>The audit report of a release as a page for people: one HTML file that needs nothing else, no script among it.</summary>
public sealed class AuditPage
{
    /// <summary>The only style of the page, so that a content security policy can name its hash.</summary>
    public const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}th,td{border:1px solid #999;padding:.25rem .6rem;text-align:left;vertical-align:top}"
        + "td.n,th.n{text-align:right}code{overflow-wrap:anywhere;font-size:.85rem}.verdict{font-weight:bold}dt{font-weight:bold}dd{margin:0 0 .5rem}";

    private readonly AuditDocument _document;
    private readonly Catalogue _catalogue;
    private readonly AuditWords _words;
    private readonly StringBuilder _html = new();

    private AuditPage(AuditDocument document, Catalogue catalogue, Language language)
    {
        _document = document;
        _catalogue = catalogue;
        _words = new AuditWords(language);
    }

    /// <summary>The page of a release in a language.</summary>
    /// <exception cref="ArgumentException">The release has no audit report.</exception>
    public static string Of(Release release, Language language) => new AuditPage(AuditDocument.Of(release), release.Catalogue, language).Write();

    private string Write()
    {
        var title = Escape(_words.Title(_document.Release));
        _html.Append($"<!DOCTYPE html>\n<html lang=\"{_words.Code}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append($"<title>{title}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n");
        Paragraph(_document.Report.Passed ? _words.Passed : _words.Failed, " class=\"verdict\"");
        if (_document.Provenance == Provenance.Synthetic)
        {
            Paragraph(_words.Synthetic);
        }

        WriteAttacks();
        Heading(_words.Method);
        List("ol", _document.Method.Select(In));
        WriteHidden();
        WriteOfficialFigures();
        Heading(_words.Revision);
        Paragraph(In(_document.RevisionPolicy));
        Heading(_words.Limits);
        List("ul", _document.Limits.Select(In));
        WriteIdentity();
        return _html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void WriteAttacks()
    {
        Heading(_words.Attacks);
        Table(
            [_words.Attack, _words.Attempts, _words.Successes, _words.ControlAttempts, _words.ControlSuccesses],
            _document.Report.Audits.Select(audit =>
            {
                var control = _document.Report.Controls.FirstOrDefault(candidate => candidate.Name == audit.Name);
                return new[] { In(AuditTexts.Attack(audit.Name)), $"{audit.Attempts}", $"{audit.Exposed}", Optional(control?.Attempts), Optional(control?.Exposed) };
            }));
        Paragraph(_words.ControlNote);
    }

    private void WriteHidden()
    {
        Heading(_words.Hidden);
        Shares(_words.Orders, _document.Report.Orders, share => share.Name);
        Shares(_words.Dimension, _document.Report.Dimensions, share => _catalogue.FindDimension(share.Name)?.Title.In(_words.Language) ?? share.Name);
        Paragraph(_words.MassNote);
        _html.Append($"<details>\n<summary>{Escape(_words.EveryTable)} ({_document.Report.Tables.Count})</summary>\n");
        Table(
            [_words.Table, _words.Cells, _words.HiddenCells, _words.HiddenShare],
            _document.Report.Tables.Select(share => new[] { share.Name, $"{share.Cells}", $"{share.Hidden}", _words.Number(share.HiddenPercentage) }));
        _html.Append("</details>\n");
        if (_document.Report.Dropped.Count > 0)
        {
            _html.Append($"<details>\n<summary>{Escape(_words.Dropped)} ({_document.Report.Dropped.Count})</summary>\n");
            Paragraph(_words.DroppedNote);
            List("ul", _document.Report.Dropped);
            _html.Append("</details>\n");
        }
    }

    private void Shares(string name, IReadOnlyList<PublishedShare> shares, Func<PublishedShare, string> label) => Table(
        [name, _words.Tables, _words.Cells, _words.HiddenCells, _words.HiddenShare, _words.MassShare],
        shares.Select(share => new[]
        {
            label(share), $"{share.Tables}", $"{share.Cells}", $"{share.Hidden}", _words.Number(share.HiddenPercentage),
            share.MassPercentage is { } mass ? _words.Number(mass) : "–",
        }));

    private void WriteOfficialFigures()
    {
        var figures = _document.Report.OfficialFigures;
        if (figures.Count == 0)
        {
            return;
        }

        string[] Row(string name, IEnumerable<ReconciledTable> tables)
        {
            var all = tables.ToArray();
            return
            [
                name, $"{all.Sum(table => table.Compared)}", $"{all.Sum(table => table.Equal)}", $"{all.Sum(table => table.Hidden)}",
                $"{all.Sum(table => table.Explained)}", $"{all.Sum(table => table.Contradicted)}",
            ];
        }

        Heading(_words.Official);
        Table(
            [_words.Document, _words.Compared, _words.Equal, _words.HiddenCells, _words.Explained, _words.Contradicted],
            [
                .. figures.GroupBy(table => table.Publication).Select(group => Row(
                    _catalogue.Publications.FirstOrDefault(publication => publication.Code == group.Key)?.Title ?? group.Key, group)),
                Row(_words.Total, figures),
            ]);
    }

    private void WriteIdentity()
    {
        Heading(_words.Identity);
        _html.Append("<dl>\n");
        Term(_words.PublishedAt, _document.PublishedAt);
        Term(_words.Threshold, $"{_document.Threshold}");
        Term(_words.Profile, _document.Report.Profile);
        Term(_words.MethodVersion, _document.Report.Method);
        Term(_words.Software, _document.Report.Software);
        Term(_words.Predecessors, _document.Report.Predecessors.Count == 0 ? _words.None : string.Join(", ", _document.Report.Predecessors));
        foreach (var (name, hash) in new[]
        {
            (_words.Data, _document.Report.DataHash), (_words.Definitions, _document.DefinitionsHash), (_words.Policy, _document.Report.PolicyHash),
            (_words.Masks, _document.Report.MaskHash), (_words.Content, _document.ContentHash), (_words.Seal, _document.Report.Seal),
        })
        {
            Term($"{name} (SHA-256)", hash);
        }

        _html.Append("</dl>\n");
    }

    private string In(LocalizedText text) => text.In(_words.Language);

    private static string Optional(int? number) => number is { } value ? $"{value}" : "–";

    private void Heading(string text) => _html.Append($"<h2>{Escape(text)}</h2>\n");

    private void Paragraph(string text, string attributes = "") => _html.Append($"<p{attributes}>{Escape(text)}</p>\n");

    private void Term(string name, string text) => _html.Append($"<dt>{Escape(name)}</dt><dd><code>{Escape(text)}</code></dd>\n");

    private void List(string tag, IEnumerable<string> items)
    {
        _html.Append($"<{tag}>\n");
        foreach (var item in items)
        {
            _html.Append($"<li>{Escape(item)}</li>\n");
        }

        _html.Append($"</{tag}>\n");
    }

    // The first column names the row; the others are numbers.
    private void Table(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        _html.Append("<table>\n<thead><tr>");
        for (var i = 0; i < columns.Count; i++)
        {
            _html.Append($"<th scope=\"col\"{(i == 0 ? "" : " class=\"n\"")}>{Escape(columns[i])}</th>");
        }

        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _html.Append($"<tr><th scope=\"row\">{Escape(row[0])}</th>");
            foreach (var cell in row.AsSpan(1))
            {
                _html.Append($"<td class=\"n\">{Escape(cell)}</td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
