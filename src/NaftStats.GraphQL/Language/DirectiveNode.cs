namespace NaftStats.GraphQL.Language;

/// <summary>A directive applied to the node it follows.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Directives"/>
public sealed class DirectiveNode(SourceLocation location, NameNode name, ArgumentNode[] arguments) : SyntaxNode(location)
{
    /// <summary>The name, without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments given to the directive.</summary>
    public ArgumentNode[] Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Directive;
}
