using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where its type can occur.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is FragmentSpreadNode spread)
        {
            NamedType? type = Context.FindFragment(spread.Name.Value) is { } fragment
                ? Context.Schema.FindType(fragment.TypeCondition.Name.Value)
                : null;
            Check(node, type, $"Fragment \"{spread.Name.Value}\"");
        }
        else
        {
            Check(node, Context.TypeInfo.Type as NamedType, "Fragment");
        }

        return true;
    }

    private void Check(SyntaxNode node, NamedType? type, string fragment)
    {
        if (type is { IsComposite: true } && Context.TypeInfo.ParentType is { } parent
            && !TypeComparison.Overlap(Context.Schema, type, parent))
        {
            Report($"{fragment} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node.Location);
        }
    }
}
