namespace NaftStats.GraphQL.Language;

/// <summary>A place in a source text, counted from 1. Columns count UTF-16 code units, as the reference implementation does.</summary>
/// <param name="Line">The line; CR, LF and CRLF each end one.</param>
/// <param name="Column">The column within the line.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The place of the code unit at <paramref name="position"/>.</summary>
    public static SourceLocation At(ReadOnlySpan<char> source, int position)
    {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position && i < source.Length; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && !(i + 1 < source.Length && source[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, position - lineStart + 1);
    }
}
