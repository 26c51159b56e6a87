namespace NaftStats.GraphQL.Language;

/// <summary>Limits of the parser: a document beyond them is refused at the token that exceeds them.</summary>
public sealed record ParserOptions
{
    /// <summary>No limits but the one that protects the stack; right for texts of one's own, such as the schema.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue };

    /// <summary>How many tokens a document may hold.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>How deep selection sets, lists, objects and list types may be nested. The parser and all that walk its trees recurse this deep.</summary>
    public int MaxNesting { get; init; } = 200;
}
