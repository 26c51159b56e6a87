using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <content>Two fields of one name: the same field with the same arguments, and values of the same shape.</content>
/// <seealso href="https://spec.graphql.org/September2025/#SameResponseShape()"/>
internal sealed partial class FieldConflicts
{
    private readonly Dictionary<ValueNode, string> _printed = [];

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
