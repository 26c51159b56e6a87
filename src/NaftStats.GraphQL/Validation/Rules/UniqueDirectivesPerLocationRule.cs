using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable is applied once to a node.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, Dictionary<string, SourceLocation>> _typeDirectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> _schemaDirectives = new(StringComparer.Ordinal);

    /// <summary>The nodes that directives can be applied to.</summary>
    public static NodeKind[] Kinds { get; } =
    [
        NodeKind.OperationDefinition, NodeKind.VariableDefinition, NodeKind.Field, NodeKind.FragmentSpread, NodeKind.InlineFragment,
        NodeKind.FragmentDefinition, NodeKind.SchemaDefinition, NodeKind.FieldDefinition, NodeKind.InputValueDefinition,
        NodeKind.EnumValueDefinition, .. UniqueTypeNamesRule.Kinds,
    ];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        DirectiveNode[] directives = DirectivesOf(node);
        if (directives.Length == 0)
        {
            return true;
        }

        // A type and its extensions are one location.
        Dictionary<string, SourceLocation>? seen = node is SchemaDefinitionNode ? _schemaDirectives : null;
        if (node is TypeDefinitionNode { Name.Value: var typeName } && !_typeDirectives.TryGetValue(typeName, out seen))
        {
            seen = _typeDirectives[typeName] = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        }

        seen ??= new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (DirectiveNode directive in directives)
        {
            string name = directive.Name.Value;
            if (DirectiveSignature.Find(Context, name) is { IsRepeatable: false } && !seen.TryAdd(name, directive.Location))
            {
                Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive.Location);
            }
        }

        return true;
    }

    private static DirectiveNode[] DirectivesOf(SyntaxNode node) => node switch
    {
        SelectionNode n => n.Directives,
        OperationDefinitionNode n => n.Directives,
        VariableDefinitionNode n => n.Directives,
        FragmentDefinitionNode n => n.Directives,
        SchemaDefinitionNode n => n.Directives,
        TypeDefinitionNode n => n.Directives,
        FieldDefinitionNode n => n.Directives,
        InputValueDefinitionNode n => n.Directives,
        EnumValueDefinitionNode n => n.Directives,
        _ => [],
    };
}
