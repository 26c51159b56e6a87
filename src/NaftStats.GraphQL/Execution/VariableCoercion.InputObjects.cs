using System.Text.Json;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <content>Input objects in variables.</content>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/>
internal sealed partial class VariableCoercion
{
    private InputObjectValue? CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            ReportValue(value, $"Expected type \"{type.Name}\" to be an object.");
            return null;
        }

        var result = new InputObjectValue(type);
        for (int i = 0; i < type.Fields.Count; i++)
        {
            InputValue field = type.Fields.GetAt(i).Value;
            if (value.TryGetProperty(field.Utf8Name.Span, out JsonElement fieldValue))
            {
                result.Add(i, CoerceBelow(new PathKey(field.Name, 0), fieldValue, field.Type));
            }
            else if (field.HasDefault)
            {
                result.Add(i, field.Default);
            }
            else if (field.Type.IsNonNull)
            {
                ReportValue(value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        HashSet<string>? seen = null;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!IsField(property, type) && (seen ??= new(StringComparer.Ordinal)).Add(property.Name))
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

    // Compares without making a string of the name, as a lookup would.
    private static bool IsField(JsonProperty property, InputObjectType type)
    {
        for (int i = 0; i < type.Fields.Count; i++)
        {
            if (property.NameEquals(type.Fields.GetAt(i).Value.Utf8Name.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
    private void CheckOneOf(JsonElement value, InputObjectType type, InputObjectValue result)
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
