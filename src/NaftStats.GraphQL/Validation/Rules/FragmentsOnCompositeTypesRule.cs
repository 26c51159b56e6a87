using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A fragment applies to a type that has fields, or to a union of such types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-On-Object-Interface-or-Union-Types"/>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        (NamedTypeNode? condition, string fragment) = node is FragmentDefinitionNode definition
            ? (definition.TypeCondition, $"Fragment \"{definition.Name.Value}\"")
            : (((InlineFragmentNode)node).TypeCondition, "Fragment");
        if (condition is not null && Context.Schema.FindType(condition.Name.Value) is { IsComposite: false })
        {
            Report($"{fragment} cannot condition on non composite type \"{condition.Name.Value}\".", condition.Location);
        }

        return true;
    }
}
