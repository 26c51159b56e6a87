namespace NaftStats.GraphQL.Language;

/// <summary>A node of the syntax tree. Nodes are immutable; arrays in them are never changed after parsing.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Document-Syntax"/>
public abstract class SyntaxNode(SourceLocation location)
{
    /// <summary>Where the first token of the node begins.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>Which node it is.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>The node in the language's canonical layout.</summary>
    public override string ToString() => Printer.Print(this);
}
