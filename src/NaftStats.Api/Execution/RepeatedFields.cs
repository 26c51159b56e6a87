using GraphQLParser;
using GraphQLParser.AST;

namespace NaftStats.Api.Execution;

/// <summary>
/// How often fields of one name stand beside each other. Validation compares each such pair, with arguments and selections, and cannot be
/// stopped while it does. Plain fields that are the same are left out: they are compared in no time, and each fragment may repeat them.
/// </summary>
/// <param name="fragments">The fragments of the document.</param>
/// <param name="isSpread">Whether they are spread: what a fragment holds by itself is counted without those that it spreads.</param>
internal sealed class RepeatedFields(Dictionary<ROM, GraphQLFragmentDefinition> fragments, bool isSpread)
{
    /// <summary>The number of pairs below selections that are answered as one. Fragments must spread to no more than a document may ask.</summary>
    public long Pairs(IEnumerable<GraphQLSelectionSet> together)
    {
        var groups = new Dictionary<ROM, List<GraphQLField>>();

        // All of fragments that do not exist is unknown, also whether they can stand beside each other.
        var unknown = new HashSet<ROM>();
        foreach (var selections in together)
        {
            Collect(selections, groups, unknown);
        }

        return PairsOf(unknown.Count) + groups.Values.Sum(group =>
            (group.Exists(field => IsCompared(field, group[0])) ? PairsOf(group.Count) : 0) + Pairs(group.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>().ToArray()));
    }

    private static long PairsOf(long count) => count * (count - 1) / 2;

    private static bool IsCompared(GraphQLField field, GraphQLField first) =>
        field.SelectionSet is not null || field.Arguments is { Count: > 0 } || field.Name.Value != first.Name.Value;

    private void Collect(GraphQLSelectionSet selections, Dictionary<ROM, List<GraphQLField>> groups, HashSet<ROM> unknown)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    var name = (field.Alias?.Name ?? field.Name).Value;
                    if (!groups.TryGetValue(name, out var group))
                    {
                        groups.Add(name, group = []);
                    }

                    group.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, groups, unknown);
                    break;
                case GraphQLFragmentSpread spread when fragments.TryGetValue(spread.FragmentName.Name.Value, out var fragment):
                    if (isSpread)
                    {
                        Collect(fragment.SelectionSet, groups, unknown);
                    }

                    break;
                case GraphQLFragmentSpread spread:
                    unknown.Add(spread.FragmentName.Name.Value);
                    break;
            }
        }
    }
}
