using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A document that is executed holds operations and fragments only.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        foreach (DefinitionNode definition in ((Document)node).Definitions)
        {
            string? name = definition switch
            {
                OperationDefinitionNode or FragmentDefinitionNode => null,
                TypeDefinitionNode n => $"\"{n.Name.Value}\"",
                DirectiveDefinitionNode n => $"\"{n.Name.Value}\"",
                _ => "schema",
            };
            if (name is not null)
            {
                Report($"The {name} definition is not executable.", definition.Location);
            }
        }

        return false;
    }
}
