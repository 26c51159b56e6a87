using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Language;

/// <summary>Reads a source text into a syntax tree by recursive descent. Each grammar chapter has its own file.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language"/>
public sealed partial class Parser
{
    private readonly string _source;
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private Token _token;
    private int _tokens;
    private int _nesting;

    private Parser(string source, ParserOptions? options)
    {
        _source = source;
        _options = options ?? ParserOptions.Trusted;
        _lexer = new Lexer(source);
        Advance();
    }

    /// <summary>Parses a document.</summary>
    /// <exception cref="GraphQLSyntaxException">The text does not follow the grammar or exceeds a limit.</exception>
    public static Document Parse(string source, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Parser(source, options).ParseDocument();
    }

    /// <summary>Parses a single value, such as a default in introspection.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not exactly one value.</exception>
    public static ValueNode ParseValue(string source, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new Parser(source, options);
        ValueNode value = parser.ParseValueLiteral(isConst: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Parses a single type reference, such as <c>[Int!]</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not exactly one type reference.</exception>
    public static TypeNode ParseType(string source, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new Parser(source, options);
        TypeNode type = parser.ParseTypeReference();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    private bool Peek(TokenKind kind) => _token.Kind == kind;

    private bool PeekKeyword(string keyword) => _token.Kind == TokenKind.Name && Text(_token).SequenceEqual(keyword);

    private ReadOnlySpan<char> Text(in Token token) => _source.AsSpan(token.Start, token.End - token.Start);

    private void Advance()
    {
        _token = _lexer.Next();
        if (_token.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            // The wording, slip included, is the reference implementation's.
            throw new GraphQLSyntaxException(
                $"Document contains more that {_options.MaxTokens} tokens. Parsing aborted.", _token.Location, ErrorCodes.LimitExceeded);
        }
    }

    private Token Expect(TokenKind kind)
    {
        Token token = _token;
        if (token.Kind != kind)
        {
            throw new GraphQLSyntaxException($"Expected {Token.Describe(kind)}, found {token.Describe(_source)}.", token.Location);
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }

        return token;
    }

    private bool Skip(TokenKind kind)
    {
        bool found = Peek(kind);
        if (found)
        {
            Advance();
        }

        return found;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw new GraphQLSyntaxException($"Expected \"{keyword}\", found {_token.Describe(_source)}.", _token.Location);
        }
    }

    private bool SkipKeyword(string keyword)
    {
        bool found = PeekKeyword(keyword);
        if (found)
        {
            Advance();
        }

        return found;
    }

    private GraphQLSyntaxException Unexpected(in Token token) =>
        new($"Unexpected {token.Describe(_source)}.", token.Location);

    /// <summary>Counts a level of nesting, so that no document can exhaust the stack.</summary>
    private void Enter()
    {
        if (++_nesting > _options.MaxNesting)
        {
            throw new GraphQLSyntaxException(
                $"Document is nested more than {_options.MaxNesting} levels deep. Parsing aborted.",
                _token.Location,
                ErrorCodes.LimitExceeded);
        }
    }

    private void Leave() => _nesting--;

    /// <summary>Items between two delimiters, none or more.</summary>
    private T[] Any<T>(TokenKind open, Func<Parser, T> parse, TokenKind close)
    {
        Expect(open);
        if (Skip(close))
        {
            return [];
        }

        return Rest(parse, close);
    }

    /// <summary>Items between two delimiters, one or more.</summary>
    private T[] Many<T>(TokenKind open, Func<Parser, T> parse, TokenKind close)
    {
        Expect(open);
        return Rest(parse, close);
    }

    /// <summary>Nothing, or items between two delimiters, one or more.</summary>
    private T[] OptionalMany<T>(TokenKind open, Func<Parser, T> parse, TokenKind close) =>
        Skip(open) ? Rest(parse, close) : [];

    private T[] Rest<T>(Func<Parser, T> parse, TokenKind close)
    {
        T first = parse(this);
        if (Skip(close))
        {
            return [first];
        }

        var items = new List<T> { first };
        do
        {
            items.Add(parse(this));
        }
        while (!Skip(close));
        return [.. items];
    }

    /// <summary>Items separated, and possibly preceded, by a delimiter.</summary>
    private T[] Delimited<T>(TokenKind delimiter, Func<Parser, T> parse)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
        {
            items.Add(parse(this));
        }
        while (Skip(delimiter));
        return [.. items];
    }

    private NameNode ParseName()
    {
        Token token = Expect(TokenKind.Name);
        return new NameNode(Text(token).ToString(), token.Location);
    }
}
