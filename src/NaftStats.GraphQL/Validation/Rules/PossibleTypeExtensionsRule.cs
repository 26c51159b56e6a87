using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A type that is extended is defined, and of the same kind.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/>
internal sealed class PossibleTypeExtensionsRule(ValidationContext context) : ValidationRule(context)
{
    private Dictionary<string, TypeDefinitionNode>? _defined;

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var extension = (TypeDefinitionNode)node;
        if (!extension.IsExtension)
        {
            return true;
        }

        _defined ??= Context.Document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension)
            .GroupBy(d => d.Name.Value).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        string name = extension.Name.Value;
        if (!_defined.TryGetValue(name, out TypeDefinitionNode? definition))
        {
            Report(
                $"Cannot extend type \"{name}\" because it is not defined." + Suggestions.For(name, _defined.Keys),
                extension.Name.Location);
        }
        else if (definition.Kind != node.Kind)
        {
            Report($"Cannot extend non-{NameOf(node.Kind)} type \"{name}\".", definition.Location, node.Location);
        }

        return true;
    }

    private static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.ScalarTypeDefinition => "scalar",
        NodeKind.ObjectTypeDefinition => "object",
        NodeKind.InterfaceTypeDefinition => "interface",
        NodeKind.UnionTypeDefinition => "union",
        NodeKind.EnumTypeDefinition => "enum",
        _ => "input object",
    };
}
