using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A subscription selects one field, and not one of introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation != OperationType.Subscription || Context.Schema.SubscriptionType is not { } type)
        {
            return true;
        }

        string subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        Collect(type, operation.SelectionSet, fields, []);
        if (fields.Count > 1)
        {
            Report(
                $"{subject} must select only one top level field.",
                [.. fields.Values.Skip(1).SelectMany(group => group).Select(f => f.Location)]);
        }

        foreach (List<FieldNode> group in fields.Values.Where(g => g[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Report($"{subject} must not select an introspection top level field.", [.. group.Select(f => f.Location)]);
        }

        return true;
    }

    private void Collect(
        ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        Context.SpendFragmentWork(set.Selections.Length);
        foreach (SelectionNode selection in set.Selections.Where(s => !IsExcluded(s)))
        {
            switch (selection)
            {
                case FieldNode field:
                    string key = (field.Alias ?? field.Name).Value;
                    if (!fields.TryGetValue(key, out List<FieldNode>? group))
                    {
                        fields[key] = group = [];
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.FindFragment(spread.Name.Value) is { } fragment && Applies(type, fragment.TypeCondition):
                    Collect(type, fragment.SelectionSet, fields, visited);
                    break;
            }
        }
    }

    /// <summary>Whether a constant <c>@skip</c> or <c>@include</c> leaves the selection out whatever the variables are.</summary>
    private static bool IsExcluded(SelectionNode selection) => selection.Directives.Any(d =>
        (d.Name.Value is "skip" && Condition(d) == true) || (d.Name.Value is "include" && Condition(d) == false));

    private static bool? Condition(DirectiveNode directive) =>
        (directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value as BooleanValueNode)?.Value;

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null || (Context.Schema.FindType(condition.Name.Value) is { } named
            && (named == type || Context.Schema.IsSubType(named, type)));
}
