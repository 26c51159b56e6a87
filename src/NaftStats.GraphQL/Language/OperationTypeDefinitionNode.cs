namespace NaftStats.GraphQL.Language;

/// <summary>One root type of a schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
public sealed class OperationTypeDefinitionNode(SourceLocation location, OperationType operation, NamedTypeNode type) : SyntaxNode(location)
{
    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The object type it starts from.</summary>
    public NamedTypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;
}
