namespace NaftStats.GraphQL.Language;

/// <summary>Cuts a source text into tokens, one at a time. A value: a copy of it is a lookahead.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/>
internal struct Lexer(string source)
{
    private readonly string _source = source;
    private int _position;
    private int _line = 1;
    private int _lineStart;

    /// <summary>Reads the next token; white space, commas, line ends and comments between tokens are skipped.</summary>
    public Token Next()
    {
        string source = _source;
        while (_position < source.Length)
        {
            char code = source[_position];
            switch (code)
            {
                case '\uFEFF' or '\t' or ' ' or ',':
                    _position++;
                    continue;
                case '\n' or '\r':
                    _position += code == '\r' && At(_position + 1) == '\n' ? 2 : 1;
                    _line++;
                    _lineStart = _position;
                    continue;
                case '#':
                    SkipComment();
                    continue;
                case '!':
                    return Punctuator(TokenKind.Bang);
                case '$':
                    return Punctuator(TokenKind.Dollar);
                case '&':
                    return Punctuator(TokenKind.Ampersand);
                case '(':
                    return Punctuator(TokenKind.ParenLeft);
                case ')':
                    return Punctuator(TokenKind.ParenRight);
                case '.' when At(_position + 1) == '.' && At(_position + 2) == '.':
                    return Punctuator(TokenKind.Spread, 3);
                case ':':
                    return Punctuator(TokenKind.Colon);
                case '=':
                    return Punctuator(TokenKind.Equals);
                case '@':
                    return Punctuator(TokenKind.At);
                case '[':
                    return Punctuator(TokenKind.BracketLeft);
                case ']':
                    return Punctuator(TokenKind.BracketRight);
                case '{':
                    return Punctuator(TokenKind.BraceLeft);
                case '|':
                    return Punctuator(TokenKind.Pipe);
                case '}':
                    return Punctuator(TokenKind.BraceRight);
                case '"':
                    return ReadString();
            }

            if (char.IsAsciiLetter(code) || code == '_')
            {
                return ReadName();
            }

            return char.IsAsciiDigit(code) || code == '-' ? ReadNumber() : throw Unexpected(code);
        }

        return new Token(TokenKind.EndOfFile, source.Length, source.Length, Here(source.Length));
    }

    private readonly SourceLocation Here(int start) => new(_line, start - _lineStart + 1);

    /// <summary>The code unit at a position, or -1 past the end.</summary>
    private readonly int At(int position) => position < _source.Length ? _source[position] : -1;

    private Token Punctuator(TokenKind kind, int length = 1)
    {
        int start = _position;
        _position += length;
        return new Token(kind, start, _position, Here(start));
    }

    private Token ReadName()
    {
        int start = _position;
        int end = start + 1;
        while (end < _source.Length && (char.IsAsciiLetterOrDigit(_source[end]) || _source[end] == '_'))
        {
            end++;
        }

        _position = end;
        return new Token(TokenKind.Name, start, end, Here(start));
    }

    private void SkipComment()
    {
        _position++;
        while (_position < _source.Length && _source[_position] is not ('\n' or '\r'))
        {
            int length = CodePoints.LengthAt(_source, _position);
            if (length == 0)
            {
                break;
            }

            _position += length;
        }
    }

    private readonly GraphQLSyntaxException Unexpected(char code)
    {
        string description = CodePoints.Describe(_source, _position);
        return Error(
            _position,
            code == '\'' ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            : CodePoints.LengthAt(_source, _position) > 0 ? $"Unexpected character: {description}."
            : $"Invalid character: {description}.");
    }

    private readonly GraphQLSyntaxException Error(int position, string description) =>
        new(description, SourceLocation.At(_source, position));

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Int-Value"/>
    private Token ReadNumber()
    {
        int start = _position;
        int position = start;
        bool isFloat = false;
        if (At(position) == '-')
        {
            position++;
        }

        if (At(position) == '0')
        {
            position++;
            if (IsDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {CodePoints.Describe(_source, position)}.");
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        if (At(position) == '.')
        {
            isFloat = true;
            position = SkipDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            isFloat = true;
            position++;
            position = SkipDigits(At(position) is '+' or '-' ? position + 1 : position);
        }

        int next = At(position);
        if (next == '.' || next == '_' || (next >= 0 && char.IsAsciiLetter((char)next)))
        {
            throw ExpectedDigit(position);
        }

        _position = position;
        return new Token(isFloat ? TokenKind.Float : TokenKind.Int, start, position, Here(start));
    }

    private readonly int SkipDigits(int position)
    {
        if (!IsDigit(At(position)))
        {
            throw ExpectedDigit(position);
        }

        while (IsDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private readonly GraphQLSyntaxException ExpectedDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {CodePoints.Describe(_source, position)}.");

    private static bool IsDigit(int code) => code is >= '0' and <= '9';

    private Token ReadString()
    {
        int start = _position;
        SourceLocation location = Here(start);
        if (At(start + 1) == '"' && At(start + 2) == '"')
        {
            string text = BlockString.Read(_source, start, ref _position, ref _line, ref _lineStart);
            return new Token(TokenKind.BlockString, start, _position, location, text);
        }

        string value = QuotedString.Read(_source, start, ref _position);
        return new Token(TokenKind.String, start, _position, location, value);
    }
}
