namespace NaftStats.GraphQL.Language;

/// <summary>A field of an input object literal.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Values"/>
public sealed class ObjectFieldNode(SourceLocation location, NameNode name, ValueNode value) : SyntaxNode(location)
{
    /// <summary>The name of the field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectField;
}
