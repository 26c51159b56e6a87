using System.Text.Json;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>Coerces the variables of a request to the types its operation declares.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
internal sealed partial class VariableCoercion
{
    private const int MaxErrors = 50;

    // One for each thread serves all its requests: nothing is kept in it, and nothing of it is left behind.
    [ThreadStatic]
    private static VariableCoercion? _ofThread;

    private readonly List<GraphQLError> _errors = [];
    private readonly List<PathKey> _path = [];
    private VariableDefinitionNode _definition = null!;

    private VariableCoercion()
    {
    }

    private string Name => _definition.Variable.Name.Value;

    /// <summary>Coerces all variables, or gives all that is wrong with them.</summary>
    public static VariableValues? Coerce(DeclaredVariables variables, JsonElement given, out IReadOnlyList<GraphQLError> errors)
    {
        VariableCoercion coercion = _ofThread ??= new VariableCoercion();
        try
        {
            var values = new object?[variables.Definitions.Length];
            for (int i = 0; i < values.Length && coercion._errors.Count <= MaxErrors; i++)
            {
                values[i] = coercion.CoerceVariable(variables.Definitions[i], variables.Utf8Names[i], variables.Types[i], given);
            }

            errors = [.. coercion._errors];
            return errors.Count == 0 ? new VariableValues(variables.Names, values) : null;
        }
        finally
        {
            coercion._errors.Clear();
            coercion._path.Clear();
            coercion._definition = null!;
        }
    }

    private object? CoerceVariable(VariableDefinitionNode definition, byte[] name, GraphQLType type, JsonElement given)
    {
        _definition = definition;
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(name, out JsonElement value))
        {
            if (definition.DefaultValue is { } literal)
            {
                return LiteralCoercion.TryCoerce(literal, type, out object? result) ? result : VariableValues.Absent;
            }

            if (type.IsNonNull)
            {
                Report($"Variable \"${Name}\" of required type \"{type}\" was not provided.");
            }

            return VariableValues.Absent;
        }

        if (value.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            Report($"Variable \"${Name}\" of non-null type \"{type}\" must not be null.");
            return null;
        }

        return CoerceValue(value, type);
    }

    private void Report(string message)
    {
        if (_errors.Count == MaxErrors)
        {
            message = "Too many errors processing variables, error limit reached. Execution aborted.";
            _errors.Add(new GraphQLError(message, ErrorCodes.VariableInvalid));
        }
        else if (_errors.Count < MaxErrors)
        {
            _errors.Add(new GraphQLError(message, ErrorCodes.VariableInvalid, [_definition.Location]));
        }
    }

    private void ReportValue(JsonElement value, string problem, string? below = null)
    {
        string path = string.Concat(_path) + (below is null ? "" : $".{below}");
        string at = path.Length > 0 ? $" at \"{Name}{path}\"" : "";
        Report($"Variable \"${Name}\" got invalid value {Inspect.Value(value)}{at}; {problem}");
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
    private object? CoerceValue(JsonElement value, GraphQLType type)
    {
        if (type is NonNullType nonNull)
        {
            if (value.ValueKind != JsonValueKind.Null)
            {
                return CoerceValue(value, nonNull.Nullable);
            }

            ReportValue(value, $"Expected non-nullable type \"{type}\" not to be null.");
            return null;
        }

        if (value.ValueKind == JsonValueKind.Null || _errors.Count > MaxErrors)
        {
            return null;
        }

        switch (type)
        {
            case ListType list when value.ValueKind == JsonValueKind.Array:
                var items = new object?[value.GetArrayLength()];
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    items[index] = CoerceBelow(new PathKey(null, index), item, list.ItemType);
                    index++;
                }

                return items;
            case ListType list:
                return new[] { CoerceValue(value, list.ItemType) };
            case InputObjectType input:
                return CoerceObject(value, input);
            default:
                string? problem = ScalarCoercion.FromJson((NamedType)type, value, out object? result);
                if (problem is not null)
                {
                    ReportValue(value, problem);
                }

                return result;
        }
    }

    private object? CoerceBelow(PathKey key, JsonElement value, GraphQLType type)
    {
        _path.Add(key);
        object? result = CoerceValue(value, type);
        _path.RemoveAt(_path.Count - 1);
        return result;
    }

    /// <summary>A step into a value: the field of that name, or else an item of a list.</summary>
    private readonly record struct PathKey(string? Field, int Index)
    {
        public override string ToString() => Field is null ? $"[{Index}]" : $".{Field}";
    }
}
