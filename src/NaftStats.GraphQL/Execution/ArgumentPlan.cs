using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>How the arguments of a selected field are found: once and for all when they are constant, else once per request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
internal sealed class ArgumentPlan
{
    private readonly IReadOnlyList<InputValue> _definitions;
    private readonly ArgumentNode?[] _nodes;
    private readonly SourceLocation _location;
    private readonly ArgumentConverter _convert;

    public ArgumentPlan(int index, Field field, FieldNode node, ArgumentConverter convert)
    {
        Index = index;
        _definitions = field.Arguments;
        _location = node.Location;
        _convert = convert;
        _nodes = field.Arguments.Count == 0
            ? []
            : [.. field.Arguments.Select(a => Array.FindLast(node.Arguments, n => n.Name.Value == a.Name))];
        UsesVariables = Array.Exists(_nodes, n => n is not null && HasVariable(n.Value));
        if (!UsesVariables)
        {
            try
            {
                Constant = Evaluate(VariableValues.None);
            }
            catch (FieldException)
            {
                // The error belongs to the field: it is raised again when the field is executed.
            }
        }
    }

    /// <summary>Which of the arguments of the plan these are.</summary>
    public int Index { get; }

    /// <summary>The values, when no variable takes part in them.</summary>
    public object?[]? Constant { get; }

    public bool UsesVariables { get; }

    /// <summary>The values for a request, as the resolver takes them.</summary>
    public object?[] Evaluate(VariableValues variables) => _convert(_definitions, Coerce(variables));

    /// <summary>The coerced values by name; an absent argument is an absent key.</summary>
    public Dictionary<string, object?> CoerceByName(VariableValues variables) => ByName(_definitions, Coerce(variables));

    /// <summary>Coerced values by name; an absent argument is an absent key.</summary>
    public static Dictionary<string, object?> ByName(IReadOnlyList<InputValue> definitions, object?[] values)
    {
        var result = new Dictionary<string, object?>(values.Length, StringComparer.Ordinal);
        for (int i = 0; i < values.Length; i++)
        {
            if (!ReferenceEquals(values[i], VariableValues.Absent))
            {
                result[definitions[i].Name] = values[i];
            }
        }

        return result;
    }

    private object?[] Coerce(VariableValues variables)
    {
        if (_nodes.Length == 0)
        {
            return [];
        }

        var values = new object?[_nodes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Coerce(_definitions[i], _nodes[i], variables);
        }

        return values;
    }

    private object? Coerce(InputValue definition, ArgumentNode? node, VariableValues variables)
    {
        string name = definition.Name;
        string? problem = null;
        SourceLocation location = node?.Value.Location ?? _location;
        object? value = null;
        bool isAbsent = node is null || (node.Value is VariableNode variable && !variables.TryGet(variable.Name.Value, out _));
        if (isAbsent && definition.HasDefault)
        {
            return definition.Default;
        }

        if (isAbsent)
        {
            problem = !definition.Type.IsNonNull ? null
                : node is null ? $"Argument \"{name}\" of required type \"{definition.Type}\" was not provided."
                : $"Argument \"{name}\" of required type \"{definition.Type}\" was provided the variable \"{node.Value}\" "
                    + "which was not provided a runtime value.";
        }
        else if (LiteralCoercion.TryCoerce(node!.Value, definition.Type, variables, out value))
        {
            return value;
        }
        else
        {
            bool isNull = node.Value is NullValueNode || (node.Value is VariableNode given && variables.TryGet(given.Name.Value, out value) && value is null);
            problem = isNull && definition.Type.IsNonNull
                ? $"Argument \"{name}\" of non-null type \"{definition.Type}\" must not be null."
                : $"Argument \"{name}\" has invalid value {node.Value}.";
        }

        return problem is null ? VariableValues.Absent : throw new FieldException(problem, ErrorCodes.ArgumentInvalid, location);
    }

    private static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => Array.Exists(list.Values, HasVariable),
        ObjectValueNode given => Array.Exists(given.Fields, f => HasVariable(f.Value)),
        _ => false,
    };
}
