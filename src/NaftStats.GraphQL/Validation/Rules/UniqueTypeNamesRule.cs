using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No two types have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
internal sealed class UniqueTypeNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, SourceLocation> _known = new(StringComparer.Ordinal);

    /// <summary>All kinds of types.</summary>
    public static NodeKind[] Kinds { get; } =
    [
        NodeKind.ScalarTypeDefinition, NodeKind.ObjectTypeDefinition, NodeKind.InterfaceTypeDefinition,
        NodeKind.UnionTypeDefinition, NodeKind.EnumTypeDefinition, NodeKind.InputObjectTypeDefinition,
    ];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var type = (TypeDefinitionNode)node;
        if (!type.IsExtension && !_known.TryAdd(type.Name.Value, type.Name.Location))
        {
            Report($"There can be only one type named \"{type.Name.Value}\".", _known[type.Name.Value], type.Name.Location);
        }

        return false;
    }
}
