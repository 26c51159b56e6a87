namespace NaftStats.GraphQL.Language;

/// <summary>A variable that an operation declares.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Variables"/>
public sealed class VariableDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    DirectiveNode[] directives) : SyntaxNode(location)
{
    /// <summary>The description, which servers ignore.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The declared variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The declared input type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The constant used when the request gives no value.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied to the variable.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.VariableDefinition;
}
