using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>The fields of a selection set by response name, those of inline fragments included, and the fragments it spreads.</summary>
internal sealed class CollectedFields
{
    private Dictionary<CollectedFields, List<(string Name, List<CollectedField> Fields1, List<CollectedField> Fields2)>>? _overlaps;

    public OrderedDictionary<string, List<CollectedField>> Groups { get; } = new(StringComparer.Ordinal);

    public List<string> Fragments { get; } = [];

    /// <summary>The fragments these fields were compared with, and whether only as mutually exclusive.</summary>
    public Dictionary<string, bool> ComparedFragments { get; } = new(StringComparer.Ordinal);

    public static CollectedFields Of(Schema schema, NamedType? parent, SelectionSetNode set)
    {
        var result = new CollectedFields();
        result.Collect(schema, parent, set);
        return result;
    }

    /// <summary>The response names that occur on both sides.</summary>
    public List<(string Name, List<CollectedField> Fields1, List<CollectedField> Fields2)> OverlapWith(CollectedFields other, Action<int> spend)
    {
        _overlaps ??= [];
        if (_overlaps.TryGetValue(other, out var overlap))
        {
            return overlap;
        }

        overlap = [];
        foreach ((string name, List<CollectedField> fields) in Groups)
        {
            spend(1);
            if (other.Groups.TryGetValue(name, out List<CollectedField>? otherFields))
            {
                overlap.Add((name, fields, otherFields));
            }
        }

        _overlaps[other] = overlap;
        return overlap;
    }

    private void Collect(Schema schema, NamedType? parent, SelectionSetNode set)
    {
        foreach (SelectionNode selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    string name = (field.Alias ?? field.Name).Value;
                    if (!Groups.TryGetValue(name, out List<CollectedField>? group))
                    {
                        Groups[name] = group = [];
                    }

                    Field? definition = (parent as StructuredType)?.Fields.GetValueOrDefault(field.Name.Value);
                    group.Add(new CollectedField(parent, field, definition?.Type));
                    break;
                case FragmentSpreadNode spread:
                    if (!Fragments.Contains(spread.Name.Value))
                    {
                        Fragments.Add(spread.Name.Value);
                    }

                    break;
                case InlineFragmentNode inline:
                    Collect(schema, inline.TypeCondition is { } condition ? schema.FindType(condition.Name.Value) : parent, inline.SelectionSet);
                    break;
            }
        }
    }
}
