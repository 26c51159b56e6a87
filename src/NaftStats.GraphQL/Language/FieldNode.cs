namespace NaftStats.GraphQL.Language;

/// <summary>A selected field.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fields"/>
public sealed class FieldNode(
    SourceLocation location,
    NameNode? alias,
    NameNode name,
    ArgumentNode[] arguments,
    DirectiveNode[] directives,
    SelectionSetNode? selectionSet) : SelectionNode(location, directives)
{
    /// <summary>The name the result is given instead of the field's own.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The name of the field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments given to the field.</summary>
    public ArgumentNode[] Arguments { get; } = arguments;

    /// <summary>The selections within the field's value; absent on leaves.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Field;
}
