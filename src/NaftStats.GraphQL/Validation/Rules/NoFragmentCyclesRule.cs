using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndex = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is FragmentDefinitionNode fragment)
        {
            Detect(fragment);
        }

        return false;
    }

    private void Detect(FragmentDefinitionNode fragment)
    {
        string name = fragment.Name.Value;
        if (!_visited.Add(name) || Context.FragmentSpreads(fragment.SelectionSet) is not { Count: > 0 } spreads)
        {
            return;
        }

        // A chain of fragments may be as long as the document: the recursion must not be deeper than the stack.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        _pathIndex[name] = _path.Count;
        foreach (FragmentSpreadNode spread in spreads)
        {
            string spreadName = spread.Name.Value;
            _path.Add(spread);
            if (_pathIndex.TryGetValue(spreadName, out int start))
            {
                List<FragmentSpreadNode> cycle = _path[start..];
                string via = string.Join(", ", cycle[..^1].Select(s => $"\"{s.Name.Value}\""));
                Report(
                    $"Cannot spread fragment \"{spreadName}\" within itself" + (via.Length > 0 ? $" via {via}." : "."),
                    [.. cycle.Select(s => s.Location)]);
            }
            else if (Context.FindFragment(spreadName) is { } next)
            {
                Detect(next);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndex.Remove(name);
    }
}
