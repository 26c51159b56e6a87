namespace NaftStats.GraphQL.Language;

/// <summary>An argument: a name and the value given to it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Arguments"/>
public sealed class ArgumentNode(SourceLocation location, NameNode name, ValueNode value) : SyntaxNode(location)
{
    /// <summary>The name of the argument.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Argument;
}
