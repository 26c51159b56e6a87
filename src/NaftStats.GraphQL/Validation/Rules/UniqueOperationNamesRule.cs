using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, SourceLocation> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is OperationDefinitionNode { Name: { } name } && !_known.TryAdd(name.Value, name.Location))
        {
            Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name.Location);
        }

        return false;
    }
}
