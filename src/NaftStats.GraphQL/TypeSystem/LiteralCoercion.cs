using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>
/// Coerces literals to input types. Coerced values have one shape everywhere: <see cref="int"/>, <see cref="double"/>,
/// <see cref="string"/> and <see cref="bool"/> for the built-in scalars, <see cref="EnumValue"/> for enums, arrays of
/// <see cref="object"/> for lists, and dictionaries for input objects, in which an absent field is an absent key.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
public static class LiteralCoercion
{
    /// <summary>Coerces a constant; false when it is not a value of the type.</summary>
    public static bool TryCoerce(ValueNode node, GraphQLType type, out object? value) =>
        TryCoerce(node, type, NoVariables.Instance, out value);

    /// <summary>Coerces a literal with variables; false when it is not a value of the type.</summary>
    internal static bool TryCoerce(ValueNode node, GraphQLType type, IVariableLookup variables, out object? value)
    {
        value = null;
        if (node is VariableNode variable)
        {
            // The variable was coerced to its own type, which validation has found to fit here.
            return variables.TryGet(variable.Name.Value, out value) && !(value is null && type.IsNonNull);
        }

        if (type is NonNullType nonNull)
        {
            return node is not NullValueNode && TryCoerce(node, nonNull.Nullable, variables, out value);
        }

        if (node is NullValueNode)
        {
            return true;
        }

        return type switch
        {
            ListType list => TryCoerceList(node, list.ItemType, variables, out value),
            InputObjectType input => TryCoerceObject(node, input, variables, out value),
            ScalarType { BuiltIn: BuiltInScalar.None } => Assign(ScalarCoercion.Untyped(node, n => Lookup(variables, n)), out value),
            _ => type is NamedType named && type.IsLeaf && ScalarCoercion.FromLiteral(named, node, out value) is null,
        };
    }

    private static bool Assign(object? result, out object? value)
    {
        value = result;
        return true;
    }

    private static object? Lookup(IVariableLookup variables, string name) => variables.TryGet(name, out object? value) ? value : null;

    private static bool IsMissing(ValueNode node, IVariableLookup variables) =>
        node is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);

    private static bool TryCoerceList(ValueNode node, GraphQLType itemType, IVariableLookup variables, out object? value)
    {
        value = null;
        if (node is not ListValueNode list)
        {
            // A single value stands for a list of one.
            bool isItem = TryCoerce(node, itemType, variables, out object? only);
            value = isItem ? new[] { only } : null;
            return isItem;
        }

        var items = new object?[list.Values.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (IsMissing(list.Values[i], variables) ? itemType.IsNonNull : !TryCoerce(list.Values[i], itemType, variables, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode node, InputObjectType type, IVariableLookup variables, out object? value)
    {
        value = null;
        if (node is not ObjectValueNode given)
        {
            return false;
        }

        var result = new InputObjectValue(type);
        for (int i = 0; i < type.Fields.Count; i++)
        {
            InputValue field = type.Fields.GetAt(i).Value;
            ObjectFieldNode? fieldNode = Array.FindLast(given.Fields, f => f.Name.Value == field.Name);
            if (fieldNode is null || IsMissing(fieldNode.Value, variables))
            {
                if (field.HasDefault)
                {
                    result.Add(i, field.Default);
                }
                else if (field.Type.IsNonNull)
                {
                    return false;
                }
            }
            else if (TryCoerce(fieldNode.Value, field.Type, variables, out object? fieldValue))
            {
                result.Add(i, fieldValue);
            }
            else
            {
                return false;
            }
        }

        value = result;
        return !type.IsOneOf || (result.Count == 1 && result.Values.First() is not null);
    }

    private sealed class NoVariables : IVariableLookup
    {
        public static NoVariables Instance { get; } = new();

        public bool TryGet(string name, out object? value)
        {
            value = null;
            return false;
        }
    }
}
