using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>Every variable that is used is defined by each operation that uses it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override void Leave(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        foreach (VariableUsage usage in Context.VariableUsages(operation))
        {
            string name = usage.Node.Name.Value;
            if (!Array.Exists(operation.VariableDefinitions, d => d.Variable.Name.Value == name))
            {
                Report(
                    operation.Name is { } operationName
                        ? $"Variable \"${name}\" is not defined by operation \"{operationName.Value}\"."
                        : $"Variable \"${name}\" is not defined.",
                    usage.Node.Location,
                    operation.Location);
            }
        }
    }
}
