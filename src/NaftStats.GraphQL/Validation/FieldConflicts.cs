using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>Finds fields that cannot be merged. The letters mark the comparisons as the reference implementation names them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldsInSetCanMerge()"/>
internal sealed partial class FieldConflicts(ValidationContext context)
{
    private readonly Dictionary<(NamedType? Parent, SelectionSetNode Set), CollectedFields> _collected = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
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
}
