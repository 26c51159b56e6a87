using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A variable has a type that a client can give values of.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var definition = (VariableDefinitionNode)node;
        if (Context.Schema.FindType(definition.Type) is { IsInputType: false })
        {
            Report(
                $"Variable \"${definition.Variable.Name.Value}\" cannot be non-input type \"{definition.Type}\".",
                definition.Type.Location);
        }

        return true;
    }
}
