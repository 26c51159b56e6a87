using System.Text;

namespace NaftStats.GraphQL.Language;

/// <summary>Strings between single pairs of quotes, with their escape sequences.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String-Value"/>
internal static class QuotedString
{
    /// <summary>Reads the string that opens at <paramref name="start"/> and leaves <paramref name="end"/> behind its closing quote.</summary>
    public static string Read(string source, int start, ref int end)
    {
        StringBuilder? text = null;
        int position = start + 1;
        int chunkStart = position;
        while (position < source.Length)
        {
            char code = source[position];
            if (code == '"')
            {
                end = position + 1;
                return text is null ? source[chunkStart..position] : text.Append(source, chunkStart, position - chunkStart).ToString();
            }

            if (code == '\\')
            {
                text = (text ?? new StringBuilder()).Append(source, chunkStart, position - chunkStart);
                position += AppendEscape(source, position, text);
                chunkStart = position;
                continue;
            }

            if (code is '\n' or '\r')
            {
                break;
            }

            int length = CodePoints.LengthAt(source, position);
            position += length > 0 ? length : throw InvalidCharacter(source, position);
        }

        throw Error(source, position, "Unterminated string.");
    }

    /// <summary>The complaint about a lone surrogate inside a string.</summary>
    public static GraphQLSyntaxException InvalidCharacter(string source, int position) =>
        Error(source, position, $"Invalid character within String: {CodePoints.Describe(source, position)}.");

    private static GraphQLSyntaxException Error(string source, int position, string description) =>
        new(description, SourceLocation.At(source, position));

    private static int AppendEscape(string source, int position, StringBuilder text)
    {
        char code = position + 1 < source.Length ? source[position + 1] : '\0';
        if (code == 'u')
        {
            return position + 2 < source.Length && source[position + 2] == '{'
                ? AppendVariableWidth(source, position, text)
                : AppendFixedWidth(source, position, text);
        }

        int index = "\"\\/bfnrt".IndexOf(code, StringComparison.Ordinal);
        if (index < 0)
        {
            throw Error(source, position, $"Invalid character escape sequence: \"{Slice(source, position, 2)}\".");
        }

        text.Append("\"\\/\b\f\n\r\t"[index]);
        return 2;
    }

    private static int AppendVariableWidth(string source, int position, StringBuilder text)
    {
        int point = 0;
        int size = 3;

        // \u{00000000} is the longest form.
        while (size < 12)
        {
            int at = position + size++;
            if (at < source.Length && source[at] == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                text.Append(char.ConvertFromUtf32(point));
                return size;
            }

            point = (point << 4) | HexDigit(source, at);
            if (point < 0)
            {
                break;
            }
        }

        throw InvalidUnicode(source, position, size);
    }

    private static int AppendFixedWidth(string source, int position, StringBuilder text)
    {
        int code = Read16Bits(source, position + 2);
        if (code >= 0 && Rune.IsValid(code))
        {
            text.Append((char)code);
            return 6;
        }

        // JSON writes supplementary characters as two escapes; they count only as a valid pair.
        if (code is >= 0xD800 and <= 0xDBFF && Slice(source, position + 6, 2) == "\\u")
        {
            int trailing = Read16Bits(source, position + 8);
            if (trailing is >= 0xDC00 and <= 0xDFFF)
            {
                text.Append((char)code).Append((char)trailing);
                return 12;
            }
        }

        throw InvalidUnicode(source, position, 6);
    }

    private static GraphQLSyntaxException InvalidUnicode(string source, int position, int size) =>
        Error(source, position, $"Invalid Unicode escape sequence: \"{Slice(source, position, size)}\".");

    private static string Slice(string source, int position, int length) =>
        position >= source.Length ? "" : source.Substring(position, Math.Min(length, source.Length - position));

    /// <summary>Four hexadecimal digits, or a negative number when one is not.</summary>
    private static int Read16Bits(string source, int position) =>
        (HexDigit(source, position) << 12) | (HexDigit(source, position + 1) << 8)
        | (HexDigit(source, position + 2) << 4) | HexDigit(source, position + 3);

    private static int HexDigit(string source, int position) =>
        position < source.Length && char.IsAsciiHexDigit(source[position]) ? Convert.ToInt32(source[position].ToString(), 16) : -1;
}
