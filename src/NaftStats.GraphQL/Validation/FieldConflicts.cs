using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>Finds fields that cannot be merged. The letters mark the comparisons as the reference implementation names them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldsInSetCanMerge()"/>
internal sealed class FieldConflicts(ValidationContext context)
{
    private readonly Dictionary<(NamedType? Parent, SelectionSetNode Set), CollectedFields> _collected = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private readonly Dictionary<ValueNode, string> _printed = [];
    private int _remainingWork = 500_000;

    /// <summary>All conflicts within a selection set, including those through the fragments it spreads.</summary>
    public List<FieldConflict> Within(NamedType? parent, SelectionSetNode set)
    {
        var conflicts = new List<FieldConflict>();
        CollectedFields fields = Collect(parent, set);

        // (A) The fields of the set among themselves.
        foreach ((string name, List<CollectedField> group) in fields.Groups)
        {
            for (int i = 0; i < group.Count; i++)
            {
                for (int j = i + 1; j < group.Count; j++)
                {
                    Compare(conflicts, false, name, group[i], group[j]);
                }
            }
        }

        if (fields.Groups.Count == 0 && fields.Fragments.Count <= 1)
        {
            return conflicts;
        }

        for (int i = 0; i < fields.Fragments.Count; i++)
        {
            // (B) The fields with each fragment, (C) and each fragment with the others.
            CompareWithFragment(conflicts, false, fields, fields.Fragments[i]);
            for (int j = i + 1; j < fields.Fragments.Count; j++)
            {
                CompareFragments(conflicts, false, fields.Fragments[i], fields.Fragments[j]);
            }
        }

        return conflicts;
    }

    private void Spend(int cost)
    {
        _remainingWork -= cost;
        if (_remainingWork < 0)
        {
            context.Abort();
        }
    }

    private CollectedFields Collect(NamedType? parent, SelectionSetNode set)
    {
        if (!_collected.TryGetValue((parent, set), out CollectedFields? fields))
        {
            fields = _collected[(parent, set)] = CollectedFields.Of(context.Schema, parent, set);
        }

        return fields;
    }

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private void CompareWithFragment(List<FieldConflict> conflicts, bool exclusive, CollectedFields fields, string fragmentName)
    {
        Spend(1);
        if (fields.Groups.Count == 0)
        {
            return;
        }

        // A comparison as mutually exclusive says less than one that is not.
        if (fields.ComparedFragments.TryGetValue(fragmentName, out bool comparedExclusive) && (!comparedExclusive || exclusive))
        {
            return;
        }

        fields.ComparedFragments[fragmentName] = exclusive;
        if (context.FindFragment(fragmentName) is not { } fragment || Collect(fragment) is var other && other == fields)
        {
            return;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();

        // (D) The fields with those of the fragment, (E) and with those of the fragments it spreads.
        CompareBetween(conflicts, exclusive, fields, other);
        foreach (string referenced in other.Fragments)
        {
            CompareWithFragment(conflicts, exclusive, fields, referenced);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool exclusive, string name1, string name2)
    {
        Spend(2);
        if (name1 == name2 || WereCompared(name1, name2, exclusive) || WereCompared(name2, name1, exclusive))
        {
            return;
        }

        _comparedFragments[(name1, name2)] = exclusive;
        if (context.FindFragment(name1) is not { } fragment1 || context.FindFragment(name2) is not { } fragment2)
        {
            return;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        CollectedFields fields1 = Collect(fragment1);
        CollectedFields fields2 = Collect(fragment2);

        // (F) The fields of the two, (G) and each with the fragments that the other spreads.
        CompareBetween(conflicts, exclusive, fields1, fields2);
        foreach (string referenced in fields2.Fragments)
        {
            CompareFragments(conflicts, exclusive, name1, referenced);
        }

        foreach (string referenced in fields1.Fragments)
        {
            CompareFragments(conflicts, exclusive, referenced, name2);
        }
    }

    private bool WereCompared(string name1, string name2, bool exclusive) =>
        _comparedFragments.TryGetValue((name1, name2), out bool compared) && (exclusive || !compared);

    private List<FieldConflict> Between(bool exclusive, NamedType? parent1, SelectionSetNode set1, NamedType? parent2, SelectionSetNode set2)
    {
        var conflicts = new List<FieldConflict>();
        CollectedFields fields1 = Collect(parent1, set1);
        CollectedFields fields2 = Collect(parent2, set2);

        // (H) The fields, (I) each side's with the other's fragments, (J) and the fragments.
        CompareBetween(conflicts, exclusive, fields1, fields2);
        foreach (string name in fields2.Fragments)
        {
            CompareWithFragment(conflicts, exclusive, fields1, name);
        }

        foreach (string name in fields1.Fragments)
        {
            CompareWithFragment(conflicts, exclusive, fields2, name);
        }

        foreach (string name1 in fields1.Fragments)
        {
            foreach (string name2 in fields2.Fragments)
            {
                CompareFragments(conflicts, exclusive, name1, name2);
            }
        }

        return conflicts;
    }

    private void CompareBetween(List<FieldConflict> conflicts, bool exclusive, CollectedFields fields1, CollectedFields fields2)
    {
        if (fields1.Groups.Count == 0 || fields2.Groups.Count == 0)
        {
            return;
        }

        foreach ((string name, List<CollectedField> group1, List<CollectedField> group2) in fields1.OverlapWith(fields2, Spend))
        {
            foreach (CollectedField field1 in group1)
            {
                foreach (CollectedField field2 in group2)
                {
                    Compare(conflicts, exclusive, name, field1, field2);
                }
            }
        }
    }

    private void Compare(List<FieldConflict> conflicts, bool parentsExclusive, string name, CollectedField field1, CollectedField field2)
    {
        Spend(2);
        FieldNode node1 = field1.Node;
        FieldNode node2 = field2.Node;
        if (field1.IsSimpleLeaf && field2.IsSimpleLeaf && field1.Type == field2.Type && node1.Name.Value == node2.Name.Value)
        {
            return;
        }

        // Fields of two different object types never meet in one object, so only the shape of their values must agree.
        bool exclusive = parentsExclusive
            || (field1.Parent != field2.Parent && field1.Parent is ObjectType && field2.Parent is ObjectType);
        string? reason = exclusive ? null
            : node1.Name.Value != node2.Name.Value
                ? $"\"{FieldConflict.Abbreviate(node1.Name.Value)}\" and \"{FieldConflict.Abbreviate(node2.Name.Value)}\" are different fields"
            : !SameArguments(node1.Arguments, node2.Arguments) ? "they have differing arguments"
            : null;
        if (reason is null && field1.Type is { } type1 && field2.Type is { } type2 && TypesConflict(type1, type2))
        {
            reason = $"they return conflicting types \"{type1}\" and \"{type2}\"";
        }

        if (reason is not null)
        {
            conflicts.Add(new FieldConflict(name, reason, [node1], [node2]));
            return;
        }

        if (node1.SelectionSet is { } set1 && node2.SelectionSet is { } set2)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            List<FieldConflict> below = Between(exclusive, field1.Type?.Named, set1, field2.Type?.Named, set2);
            if (below.Count > 0)
            {
                conflicts.Add(FieldConflict.OfSubfields(below, name, node1, node2));
            }
        }
    }

    private bool SameArguments(ArgumentNode[] arguments1, ArgumentNode[] arguments2)
    {
        if (arguments1.Length != arguments2.Length)
        {
            return false;
        }

        foreach (ArgumentNode argument in arguments1)
        {
            Spend(1);
            ArgumentNode? other = Array.FindLast(arguments2, a => a.Name.Value == argument.Name.Value);
            if (other is null || Canonical(argument.Value) != Canonical(other.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value as text in which the order of object fields does not matter.</summary>
    private string Canonical(ValueNode value)
    {
        if (!_printed.TryGetValue(value, out string? text))
        {
            text = _printed[value] = value switch
            {
                ListValueNode list => $"[{string.Join(",", list.Values.Select(Canonical))}]",
                ObjectValueNode given =>
                    $"{{{string.Join(",", given.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).Select(f => f.Name.Value + ":" + Canonical(f.Value)))}}}",
                StringValueNode { IsBlock: true } block => "block" + Printer.PrintString(block.Value),
                _ => Printer.Print(value),
            };
        }

        return text;
    }

    /// <seealso href="https://spec.graphql.org/September2025/#SameResponseShape()"/>
    private bool TypesConflict(GraphQLType type1, GraphQLType type2)
    {
        if (type1 == type2)
        {
            return false;
        }

        Spend(1);
        return (type1, type2) switch
        {
            (ListType list1, ListType list2) => TypesConflict(list1.ItemType, list2.ItemType),
            (ListType, _) or (_, ListType) => true,
            (NonNullType nonNull1, NonNullType nonNull2) => TypesConflict(nonNull1.Nullable, nonNull2.Nullable),
            (NonNullType, _) or (_, NonNullType) => true,
            _ => type1.IsLeaf || type2.IsLeaf,
        };
    }
}
