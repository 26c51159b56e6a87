using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var variables = ((OperationDefinitionNode)node).VariableDefinitions;
        if (variables.Length > 1)
        {
            foreach (var group in variables.Select(v => v.Variable.Name).GroupBy(n => n.Value).Where(g => g.Count() > 1))
            {
                Report($"There can be only one variable named \"${group.Key}\".", [.. group.Select(n => n.Location)]);
            }
        }

        return true;
    }
}
