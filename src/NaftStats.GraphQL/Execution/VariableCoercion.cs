using System.Text.Json;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>Coerces the variables of a request to the types its operation declares.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
internal sealed class VariableCoercion
{
    private const int MaxErrors = 50;

    private readonly List<GraphQLError> _errors = [];
    private readonly List<object> _path = [];
    private VariableDefinitionNode _definition = null!;

    private VariableCoercion()
    {
    }

    private string Name => _definition.Variable.Name.Value;

    /// <summary>Coerces all variables, or gives all that is wrong with them.</summary>
    public static VariableValues? Coerce(Schema schema, VariableDefinitionNode[] definitions, JsonElement given, out List<GraphQLError> errors)
    {
        var coercion = new VariableCoercion();
        errors = coercion._errors;
        var values = new object?[definitions.Length];
        for (int i = 0; i < values.Length && errors.Count <= MaxErrors; i++)
        {
            values[i] = coercion.CoerceVariable(definitions[i], schema.FindType(definitions[i].Type)!, given);
        }

        return errors.Count == 0 ? new VariableValues(Array.ConvertAll(definitions, d => d.Variable.Name.Value), values) : null;
    }

    private object? CoerceVariable(VariableDefinitionNode definition, GraphQLType type, JsonElement given)
    {
        _definition = definition;
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(Name, out JsonElement value))
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
        string path = string.Concat(_path.Append(below).OfType<object>().Select(key => key is int index ? $"[{index}]" : $".{key}"));
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
                    items[index] = CoerceBelow(index, item, list.ItemType);
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

    private object? CoerceBelow(object key, JsonElement value, GraphQLType type)
    {
        _path.Add(key);
        object? result = CoerceValue(value, type);
        _path.RemoveAt(_path.Count - 1);
        return result;
    }

    private Dictionary<string, object?>? CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            ReportValue(value, $"Expected type \"{type.Name}\" to be an object.");
            return null;
        }

        var result = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (InputValue field in type.Fields.Values)
        {
            if (value.TryGetProperty(field.Name, out JsonElement fieldValue))
            {
                result[field.Name] = CoerceBelow(field.Name, fieldValue, field.Type);
            }
            else if (field.HasDefault)
            {
                result[field.Name] = field.Default;
            }
            else if (field.Type.IsNonNull)
            {
                ReportValue(value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        HashSet<string>? seen = null;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!type.Fields.ContainsKey(property.Name) && (seen ??= new(StringComparer.Ordinal)).Add(property.Name))
            {
                ReportValue(
                    value,
                    $"Field \"{property.Name}\" is not defined by type \"{type.Name}\"." + Suggestions.For(property.Name, type.Fields.Keys));
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type, result);
        }

        return result;
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
    private void CheckOneOf(JsonElement value, InputObjectType type, Dictionary<string, object?> result)
    {
        if (result.Count != 1)
        {
            ReportValue(value, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        }

        if (result.FirstOrDefault() is { Key: { } key, Value: null } && value.GetProperty(key) is { ValueKind: JsonValueKind.Null } given)
        {
            ReportValue(given, $"Field \"{key}\" must be non-null.", key);
        }
    }
}
