namespace NaftStats.GraphQL.Language;

/// <summary>A query, mutation or subscription.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>
public sealed class OperationDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    VariableDefinitionNode[] variableDefinitions,
    DirectiveNode[] directives,
    SelectionSetNode selectionSet) : DefinitionNode(location)
{
    /// <summary>The description, which servers ignore.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Which root type the operation starts from.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name; an anonymous operation has none.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variables the operation declares.</summary>
    public VariableDefinitionNode[] VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The directives applied to the operation.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <summary>What the operation selects from the root type.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationDefinition;
}
