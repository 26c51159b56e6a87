using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    private int _operations;

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is Document document)
        {
            _operations = document.Definitions.Count(d => d is OperationDefinitionNode);
        }
        else if (node is OperationDefinitionNode { Name: null } && _operations > 1)
        {
            Report("This anonymous operation must be the only defined operation.", node.Location);
        }

        return true;
    }
}
