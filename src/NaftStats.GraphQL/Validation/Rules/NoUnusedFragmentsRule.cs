using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by some operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context)
{
    private readonly List<OperationDefinitionNode> _operations = [];
    private readonly List<FragmentDefinitionNode> _fragments = [];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is OperationDefinitionNode operation)
        {
            _operations.Add(operation);
        }
        else
        {
            _fragments.Add((FragmentDefinitionNode)node);
        }

        return false;
    }

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node)
    {
        if (_fragments.Count == 0)
        {
            return;
        }

        HashSet<string> used = _operations
            .SelectMany(Context.ReferencedFragments).Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (FragmentDefinitionNode fragment in _fragments.Where(f => !used.Contains(f.Name.Value)))
        {
            Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment.Location);
        }
    }
}
