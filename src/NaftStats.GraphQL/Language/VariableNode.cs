namespace NaftStats.GraphQL.Language;

/// <summary>A use of a variable.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Variables"/>
public sealed class VariableNode(SourceLocation location, NameNode name) : ValueNode(location)
{
    /// <summary>The name, without the dollar sign.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Variable;
}
