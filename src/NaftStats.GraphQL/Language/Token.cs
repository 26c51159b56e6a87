namespace NaftStats.GraphQL.Language;

/// <summary>A token: its kind, where it stands, and the text it stands for.</summary>
/// <remarks>Names and numbers are cut out of the source on demand; only strings carry a value of their own.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#Token"/>
internal readonly struct Token(TokenKind kind, int start, int end, SourceLocation location, string? stringValue = null)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public SourceLocation Location { get; } = location;

    public string? StringValue { get; } = stringValue;

    /// <summary>The kind as messages name it: punctuation in quotes, the rest by its grammar name.</summary>
    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        _ => kind.ToString(),
    };

    /// <summary>The token as messages name it: its kind, and its text when it has one.</summary>
    public string Describe(string source) => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Kind} \"{source[Start..End]}\"",
        TokenKind.String or TokenKind.BlockString => $"{Kind} \"{StringValue}\"",
        _ => Describe(Kind),
    };
}
