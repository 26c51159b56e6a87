using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No two fields of a type have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
internal sealed class UniqueFieldDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Field), SourceLocation> _known = [];

    /// <summary>The kinds of types that have fields.</summary>
    public static NodeKind[] Kinds { get; } =
        [NodeKind.InputObjectTypeDefinition, NodeKind.InterfaceTypeDefinition, NodeKind.ObjectTypeDefinition];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        string type = ((TypeDefinitionNode)node).Name.Value;
        IEnumerable<NameNode> fields = node is InputObjectTypeDefinitionNode input
            ? input.Fields.Select(f => f.Name)
            : TypeBuilder.FieldsOf((TypeDefinitionNode)node).Select(f => f.Name);
        foreach (NameNode field in fields)
        {
            (string, string) key = (type, field.Value);
            if (!_known.TryAdd(key, field.Location))
            {
                Report($"Field \"{type}.{field.Value}\" can only be defined once.", _known[key], field.Location);
            }
        }

        return false;
    }
}
