using System.Collections.Concurrent;
using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NaftStats.Portal.Parts;
using NaftStats.Portal.Texts;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Pages;

/// <summary>A document of the method, written in Markdown in the folder <c>docs</c> and rendered as a part of a page.</summary>
public sealed class MethodDocument
{
    private const string Folder = "docs/";
    private const string Ending = ".md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly ConcurrentDictionary<(string Name, Language Language), MethodDocument> Known = [];

    private MethodDocument(string name, Language pageLanguage)
    {
        var own = $"{name}.{FrameTexts.CodeOf(pageLanguage)}";
        Name = name;
        Language = Names.Contains(own) || pageLanguage == Language.En ? pageLanguage : Language.En;
        var document = Markdown.Parse(Read(Names.Contains(own) ? own : name), Pipeline);
        var heading = document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        Title = heading is null ? name : string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(text => text.Content.ToString()));
        if (heading is not null)
        {
            document.Remove(heading);
        }

        // HTML in a document is comments for who writes it.
        foreach (var html in document.Descendants<HtmlBlock>().ToArray())
        {
            html.Parent!.Remove(html);
        }

        foreach (var html in document.Descendants<HtmlInline>().ToArray())
        {
            html.Remove();
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Follow(link, name, pageLanguage);
        }

        // What is wider than the page scrolls, and can be scrolled by keyboard.
        foreach (var code in document.Descendants<CodeBlock>())
        {
            code.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
        }

        foreach (var table in document.Descendants<Table>())
        {
            Align(table);
        }

        Html = document.ToHtml(Pipeline)
            .Replace("<th></th>", "<td></td>", StringComparison.Ordinal)
            .Replace("<table>", "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" + PrintedTexts.Table.In(Language) + "\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    /// <summary>The names of all documents: <c>privacy</c>, <c>decisions/0002-finite-releases</c>; those in another language end in it.</summary>
    public static IReadOnlySet<string> Names { get; } = typeof(MethodDocument).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Ending.Length].Replace('\\', '/'))
        .Order(StringComparer.Ordinal).ToHashSet();

    /// <summary>The documents themselves, each once, in their order.</summary>
    public static IEnumerable<string> Originals => Names.Where(name => !Enum.GetValues<Language>().Any(language => name.EndsWith($".{FrameTexts.CodeOf(language)}", StringComparison.Ordinal)));

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The language that it is in: that of the page where it exists in it, else English.</summary>
    public Language Language { get; }

    /// <summary>Its text as HTML, the title left out.</summary>
    public string Html { get; }

    /// <summary>A document for a page in a language; null where there is none of that name.</summary>
    public static MethodDocument? Find(string name, Language language) =>
        Names.Contains(name) ? Known.GetOrAdd((name, language), key => new MethodDocument(key.Name, key.Language)) : null;

    // By a class: a policy against styles in the text forbids the attribute.
    private static void Align(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (cell, column) in row.OfType<TableCell>().Zip(table.ColumnDefinitions))
            {
                if (column.Alignment == TableColumnAlign.Right)
                {
                    cell.GetAttributes().AddClass("num");
                }
            }
        }

        table.ColumnDefinitions.ForEach(column => column.Alignment = null);
    }

    // A link to another document leads to its page; one to a file that is no page becomes plain text.
    private static void Follow(LinkInline link, string name, Language language)
    {
        if (link.Url is not { Length: > 0 } url || url.StartsWith('#') || url.StartsWith('/') || url.Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        var (path, anchor) = url.Split('#') is [var before, var after] ? (before, '#' + after) : (url, string.Empty);
        var target = new Uri(new Uri($"file:///{Folder}{name}{Ending}"), path).AbsolutePath[1..];
        if (target.StartsWith(Folder, StringComparison.Ordinal) && target.EndsWith(Ending, StringComparison.Ordinal) && Names.Contains(target[Folder.Length..^Ending.Length]))
        {
            link.Url = PageFrame.Link($"/method/{target[Folder.Length..^Ending.Length]}{anchor}", language);
            return;
        }

        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static string Read(string name)
    {
        using var stream = typeof(MethodDocument).Assembly.GetManifestResourceStream(Folder + name + Ending)
            ?? typeof(MethodDocument).Assembly.GetManifestResourceStream((Folder + name + Ending).Replace('/', '\\'))!;
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
