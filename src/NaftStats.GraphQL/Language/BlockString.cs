using System.Text;

namespace NaftStats.GraphQL.Language;

/// <summary>Strings between triple quotes, whose common indentation does not count.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String-Value.Block-Strings"/>
internal static class BlockString
{
    /// <summary>Reads the block string that opens at <paramref name="start"/>, keeping the count of lines.</summary>
    public static string Read(string source, int start, ref int end, ref int line, ref int lineStart)
    {
        int position = start + 3;
        int chunkStart = position;
        int newLineStart = lineStart;
        var current = new StringBuilder();
        var lines = new List<string>();
        while (position < source.Length)
        {
            char code = source[position];
            if (code == '"' && IsTripleQuote(source, position))
            {
                lines.Add(current.Append(source, chunkStart, position - chunkStart).ToString());
                end = position + 3;
                line += lines.Count - 1;
                lineStart = newLineStart;
                return Dedent(lines);
            }

            if (code == '\\' && IsTripleQuote(source, position + 1))
            {
                // Only the backslash is dropped: the three quotes belong to the text.
                current.Append(source, chunkStart, position - chunkStart);
                chunkStart = position + 1;
                position += 4;
            }
            else if (code is '\n' or '\r')
            {
                lines.Add(current.Append(source, chunkStart, position - chunkStart).ToString());
                current.Clear();
                position += code == '\r' && position + 1 < source.Length && source[position + 1] == '\n' ? 2 : 1;
                chunkStart = position;
                newLineStart = position;
            }
            else
            {
                int length = CodePoints.LengthAt(source, position);
                position += length > 0 ? length : throw QuotedString.InvalidCharacter(source, position);
            }
        }

        throw new GraphQLSyntaxException("Unterminated string.", SourceLocation.At(source, position));
    }

    /// <summary>Whether the text, printed between triple quotes, reads back as the same text.</summary>
    public static bool CanPrint(string value)
    {
        bool isEmptyLine = true;
        bool hasIndent = false;
        bool hasCommonIndent = true;
        bool seenNonEmptyLine = false;
        foreach (char code in value)
        {
            switch (code)
            {
                case <= '\u0008' or '\u000B' or '\u000C' or '\u000D' or '\u000E' or '\u000F':
                    return false;
                case '\n':
                    if (isEmptyLine && !seenNonEmptyLine)
                    {
                        return false;
                    }

                    seenNonEmptyLine = true;
                    isEmptyLine = true;
                    hasIndent = false;
                    break;
                case '\t' or ' ':
                    hasIndent |= isEmptyLine;
                    break;
                default:
                    hasCommonIndent &= hasIndent;
                    isEmptyLine = false;
                    break;
            }
        }

        return value.Length == 0 || (!isEmptyLine && !(hasCommonIndent && seenNonEmptyLine));
    }

    /// <summary>The text between triple quotes, with line breaks added where they help or are needed.</summary>
    public static string Print(string value)
    {
        string escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        string[] lines = escaped.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        bool isSingleLine = lines.Length == 1;
        bool forceLeadingNewLine = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        bool hasTrailingTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        bool forceTrailingNewLine = (value.EndsWith('"') && !hasTrailingTripleQuotes) || value.EndsWith('\\');
        bool asMultipleLines = !isSingleLine || value.Length > 70 || forceTrailingNewLine || forceLeadingNewLine || hasTrailingTripleQuotes;
        bool skipLeadingNewLine = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);

        var result = new StringBuilder("\"\"\"");
        if ((asMultipleLines && !skipLeadingNewLine) || forceLeadingNewLine)
        {
            result.Append('\n');
        }

        result.Append(escaped);
        if (asMultipleLines)
        {
            result.Append('\n');
        }

        return result.Append("\"\"\"").ToString();
    }

    private static bool IsTripleQuote(string source, int position) =>
        position + 2 < source.Length && source[position] == '"' && source[position + 1] == '"' && source[position + 2] == '"';

    private static bool IsWhiteSpace(char code) => code is ' ' or '\t';

    private static string Dedent(List<string> lines)
    {
        int commonIndent = int.MaxValue;
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            int indent = lines[i].AsSpan().IndexOfAnyExcept(' ', '\t');
            if (indent < 0)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i != 0)
            {
                commonIndent = Math.Min(commonIndent, indent);
            }
        }

        var text = new StringBuilder();
        for (int i = Math.Max(first, 0); i <= last; i++)
        {
            text.Append(i > Math.Max(first, 0) ? "\n" : "");
            text.Append(i == 0 ? lines[i] : lines[i][Math.Min(commonIndent, lines[i].Length)..]);
        }

        return text.ToString();
    }
}
