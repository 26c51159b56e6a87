using System.Globalization;
using GraphQLParser;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Execution;

/// <summary>What of a document can be checked token by token, before a tree is made of it.</summary>
internal static class DocumentText
{
    // Brackets hold arguments, lists and objects besides selections.
    private const int MoreNesting = 20;

    /// <summary>How deep brackets of all kinds can be nested.</summary>
    public static int Nesting(ApiLimits limits) => limits.Depth + MoreNesting;

    /// <summary>Refuses a text with too many tokens, too deep brackets, or a name or value that is too long.</summary>
    /// <exception cref="ProblemError">The text is beyond a limit.</exception>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">The text holds what is no token.</exception>
    public static void Check(string text, ApiLimits limits)
    {
        var (tokens, nesting, position) = (0, 0, 0);
        while (true)
        {
            var token = Lexer.Lex(text, position);
            if (token.Kind == TokenKind.EOF)
            {
                return;
            }

            position = token.End;
            nesting += token.Kind switch
            {
                TokenKind.BRACE_L or TokenKind.BRACKET_L or TokenKind.PAREN_L => 1,
                TokenKind.BRACE_R or TokenKind.BRACKET_R or TokenKind.PAREN_R => -1,
                _ => 0,
            };
            if (++tokens > limits.Tokens)
            {
                throw Exceeded(text, token, $"The document has more than {limits.Tokens} tokens.");
            }

            if (nesting > Nesting(limits))
            {
                throw Exceeded(text, token, $"The document nests more than {Nesting(limits)} brackets.");
            }

            if (token.Kind != TokenKind.COMMENT && token.Value.Length > limits.StringLength)
            {
                throw Exceeded(text, token, $"A name or value of the document is longer than {limits.StringLength} characters.");
            }
        }
    }

    /// <summary>A place as it is, or the end of its line, or of the text, where it is beyond that.</summary>
    public static Location Inside(string text, Location location)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var line = Math.Clamp(location.Line, 1, lines.Length);
        var end = lines[line - 1].Length + 1;
        return location.Column <= end ? new Location(line, Math.Max(1, location.Column))
            : line < lines.Length ? new Location(line + 1, 1)
            : new Location(line, end);
    }

    private static ProblemError Exceeded(string text, Token token, FormattableString message) =>
        new ProblemError(ErrorCodes.LimitExceeded, message.ToString(CultureInfo.InvariantCulture)).At(Location.FromLinearPosition(text, token.Start));
}
