using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not go round in circles: a small document could otherwise ask for an answer of any size.
/// Not a rule of the specification; the reference implementation recommends it.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context)
{
    private const int MaxListsDepth = 3;

    private readonly Dictionary<string, int> _checked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exceeded = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var field = (FieldNode)node;
        if (field.Name.Value is "__schema" or "__type" && IsTooDeep(field, new Dictionary<string, int>(StringComparer.Ordinal), 0))
        {
            Report("Maximum introspection depth exceeded", node.Location);
            return false;
        }

        return true;
    }

    private bool IsTooDeep(SelectionNode node, Dictionary<string, int> visited, int depth)
    {
        switch (node)
        {
            case FragmentSpreadNode spread:
                return IsSpreadTooDeep(spread.Name.Value, visited, depth);
            case InlineFragmentNode inline:
                return IsAnyTooDeep(inline.SelectionSet, visited, depth);
            case FieldNode field:
                if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" && ++depth >= MaxListsDepth)
                {
                    return true;
                }

                return field.SelectionSet is { } set && IsAnyTooDeep(set, visited, depth);
            default:
                return false;
        }
    }

    private bool IsAnyTooDeep(SelectionSetNode set, Dictionary<string, int> visited, int depth) =>
        Array.Exists(set.Selections, selection => IsTooDeep(selection, visited, depth));

    private bool IsSpreadTooDeep(string name, Dictionary<string, int> visited, int depth)
    {
        if (_exceeded.TryGetValue(name, out int exceededAt) && exceededAt <= depth)
        {
            return true;
        }

        // A fragment that was fine from as deep or deeper is fine from here; this also ends cycles.
        if ((visited.TryGetValue(name, out int visitedAt) && visitedAt >= depth)
            || (_checked.TryGetValue(name, out int checkedAt) && checkedAt >= depth)
            || Context.FindFragment(name) is not { } fragment)
        {
            return false;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        visited[name] = depth;
        bool isTooDeep = IsAnyTooDeep(fragment.SelectionSet, visited, depth);
        (isTooDeep ? _exceeded : _checked)[name] = depth;
        return isTooDeep;
    }
}
