namespace NaftStats.GraphQL.Language;

/// <summary>A directive that documents may apply.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
public sealed class DirectiveDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    InputValueDefinitionNode[] arguments,
    bool isRepeatable,
    NameNode[] locations) : DefinitionNode(location)
{
    /// <summary>What the directive does.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name, without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments it accepts.</summary>
    public InputValueDefinitionNode[] Arguments { get; } = arguments;

    /// <summary>Whether it may be applied more than once to one node.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may be applied.</summary>
    public NameNode[] Locations { get; } = locations;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveDefinition;
}
