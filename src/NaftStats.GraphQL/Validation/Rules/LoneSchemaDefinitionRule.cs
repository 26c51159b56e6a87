using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A schema text defines at most one schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
internal sealed class LoneSchemaDefinitionRule(ValidationContext context) : ValidationRule(context)
{
    private int _definitions;

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (!((SchemaDefinitionNode)node).IsExtension && ++_definitions > 1)
        {
            Report("Must provide only one schema definition.", node.Location);
        }

        return true;
    }
}
