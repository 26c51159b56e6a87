using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No two arguments of a field or directive have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
internal sealed class UniqueArgumentDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    /// <summary>The kinds of definitions that have arguments.</summary>
    public static NodeKind[] Kinds { get; } =
        [NodeKind.DirectiveDefinition, NodeKind.InterfaceTypeDefinition, NodeKind.ObjectTypeDefinition];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is DirectiveDefinitionNode directive)
        {
            Check("@" + directive.Name.Value, directive.Arguments);
            return false;
        }

        var type = (TypeDefinitionNode)node;
        foreach (FieldDefinitionNode field in TypeBuilder.FieldsOf(type))
        {
            Check($"{type.Name.Value}.{field.Name.Value}", field.Arguments);
        }

        return false;
    }

    private void Check(string parent, InputValueDefinitionNode[] arguments)
    {
        foreach (var group in arguments.Select(a => a.Name).GroupBy(n => n.Value).Where(g => g.Count() > 1))
        {
            Report($"Argument \"{parent}({group.Key}:)\" can only be defined once.", [.. group.Select(n => n.Location)]);
        }
    }
}
