using System.Globalization;

namespace NaftStats.GraphQL.Language;

/// <summary>Source characters are Unicode scalar values, while a .NET string holds UTF-16 code units: the difference is handled here.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#SourceCharacter"/>
internal static class CodePoints
{
    /// <summary>How many code units the scalar value at a position takes: 1, 2, or 0 when a lone surrogate stands there.</summary>
    public static int LengthAt(string source, int position)
    {
        char code = source[position];
        if (!char.IsSurrogate(code))
        {
            return 1;
        }

        return char.IsHighSurrogate(code) && position + 1 < source.Length && char.IsLowSurrogate(source[position + 1]) ? 2 : 0;
    }

    /// <summary>How messages name the character at a position: printable ASCII in quotes, the rest by number.</summary>
    public static string Describe(string source, int position)
    {
        if (position >= source.Length)
        {
            return Token.Describe(TokenKind.EndOfFile);
        }

        char code = source[position];
        if (code is >= ' ' and <= '~')
        {
            return code == '"' ? "'\"'" : $"\"{code}\"";
        }

        int point = LengthAt(source, position) == 2 ? char.ConvertToUtf32(code, source[position + 1]) : code;
        return "U+" + point.ToString("X4", CultureInfo.InvariantCulture);
    }
}
