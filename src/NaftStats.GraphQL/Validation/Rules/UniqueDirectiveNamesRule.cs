using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No two directives have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
internal sealed class UniqueDirectiveNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, SourceLocation> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        NameNode name = ((DirectiveDefinitionNode)node).Name;
        if (!_known.TryAdd(name.Value, name.Location))
        {
            Report($"There can be only one directive named \"@{name.Value}\".", _known[name.Value], name.Location);
        }

        return false;
    }
}
