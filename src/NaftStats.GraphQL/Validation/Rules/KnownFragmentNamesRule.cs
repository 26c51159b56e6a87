using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>Every fragment that is spread is defined.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        NameNode name = ((FragmentSpreadNode)node).Name;
        if (Context.FindFragment(name.Value) is null)
        {
            Report($"Unknown fragment \"{name.Value}\".", name.Location);
        }

        return true;
    }
}
