using System.Globalization;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Conformance;

/// <content>Values: literals, variables, and what is given for them.</content>
internal sealed partial class DocumentGenerator
{
    private string Value(GraphQLType type, int depth, bool allowVariables, bool hasDefault = false)
    {
        if (Slip())
        {
            return Pick(["null", "1", "1.5", "\"text\"", "true", "RED", "[]", "{}", "[1, \"a\"]", "{ from: 1 }", "$missing", "99999999999", "\"\"\"block\"\"\""]);
        }

        if (allowVariables && random.Next(4) == 0)
        {
            return "$" + Variable(type, hasDefault);
        }

        if (!type.IsNonNull && random.Next(10) == 0)
        {
            return "null";
        }

        switch (type.Nullable)
        {
            case ListType list:
                return random.Next(5) == 0
                    ? Value(list.ItemType, depth + 1, allowVariables)
                    : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(list.ItemType, depth + 1, allowVariables)))}]";
            case InputObjectType { IsOneOf: true } choice:
                InputValue only = Pick([.. choice.Fields.Values]);
                return $"{{ {only.Name}: {Value(only.Type.NonNull, depth + 1, allowVariables)} }}";
            case InputObjectType input:
                IEnumerable<InputValue> given = input.Fields.Values.Where(f => f.IsRequired ? !Slip() : depth < 3 && random.Next(3) == 0);
                return $"{{ {string.Join(", ", given.Select(f => $"{f.Name}: {Value(f.Type, depth + 1, allowVariables, f.HasDefault)}"))} }}";
            case EnumType @enum:
                return Pick([.. @enum.Values.Keys]);
            case ScalarType scalar:
                return Scalar(scalar.BuiltIn);
            default:
                return "null";
        }
    }

    private string Scalar(BuiltInScalar scalar) => scalar switch
    {
        BuiltInScalar.Int => random.Next(-3, 1000).ToString(CultureInfo.InvariantCulture),
        BuiltInScalar.Float => Pick(["1.5", "2", "-0.25", "1e3", "3.0", "1.0E-7", "123456789012345680000"]),
        BuiltInScalar.Boolean => Pick(["true", "false"]),
        BuiltInScalar.ID => Pick(["\"x\"", "7", "\"7\"", "12345678901234567890"]),
        BuiltInScalar.String => Pick(["\"s\"", "\"\\u00e9\\n\"", "\"\"", "\"\"\"\n  a\n   b\n\"\"\"", "\"é 😀\""]),
        _ => Pick(["\"2024-01-01\"", "5", "1.25", "{ a: [1, true, null] }", "[E, \"s\"]"]),
    };

    private string Variable(GraphQLType type, bool hasDefault)
    {
        GraphQLType declared = type;
        string? defaultValue = null;
        if (random.Next(3) == 0)
        {
            declared = type.NonNull;
        }
        else if (type.IsNonNull && (hasDefault || random.Next(2) == 0))
        {
            declared = type.Nullable;
            defaultValue = hasDefault && random.Next(2) == 0 ? null : Value(type, 2, allowVariables: false);
        }
        else if (random.Next(3) == 0)
        {
            defaultValue = Value(type, 2, allowVariables: false);
        }

        declared = Slip() ? SpecifiedTypes.Int : declared;
        string name = $"v{_variables.Count}";
        _variables.Add((name, declared, defaultValue));
        return name;
    }

    private string VariableDefinitions()
    {
        IEnumerable<string> parts = _variables.ToArray().Where(_ => !Slip())
            .Select(v => $"${v.Name}: {v.Type}{(v.Default is null ? "" : " = " + v.Default)}{(random.Next(8) == 0 ? Directives("VARIABLE_DEFINITION") : "")}");
        string text = string.Join(", ", Slip() ? parts.Append("$unused: Int") : parts);
        return text.Length == 0 ? "" : $"({text})";
    }

    private string Variables()
    {
        IEnumerable<string> parts = _variables
            .Where(v => random.Next(v.Type.IsNonNull ? 12 : 4) != 0)
            .Select(v => $"\"{v.Name}\": {Json(v.Type, 0)}");
        return $"{{{string.Join(", ", parts)}}}";
    }

    private string Json(GraphQLType type, int depth)
    {
        if (random.Next(25) == 0)
        {
            return Pick(["null", "1", "1.5", "\"text\"", "true", "\"RED\"", "[]", "{}", "[1, \"a\", null]", "{\"from\": 1, \"too\": 2}", "1e40", "-2147483649", "[[[1]]]"]);
        }

        if (!type.IsNonNull && random.Next(10) == 0)
        {
            return "null";
        }

        switch (type.Nullable)
        {
            case ListType list:
                return random.Next(6) == 0
                    ? Json(list.ItemType, depth + 1)
                    : $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Json(list.ItemType, depth + 1)))}]";
            case InputObjectType { IsOneOf: true } choice:
                InputValue only = Pick([.. choice.Fields.Values]);
                return $"{{\"{only.Name}\": {Json(only.Type, depth + 1)}}}";
            case InputObjectType input:
                IEnumerable<InputValue> given = input.Fields.Values.Where(f => f.IsRequired || (depth < 3 && random.Next(3) == 0));
                return $"{{{string.Join(", ", given.Select(f => $"\"{f.Name}\": {Json(f.Type, depth + 1)}"))}}}";
            case EnumType @enum:
                return $"\"{Pick([.. @enum.Values.Keys])}\"";
            default:
                return ((ScalarType)type.Nullable).BuiltIn switch
                {
                    BuiltInScalar.Int => Pick(["1", "-7", "2147483647", "3.0"]),
                    BuiltInScalar.Float => Pick(["1.5", "2", "1e3", "0.1", "-5e-324", "1e21"]),
                    BuiltInScalar.Boolean => Pick(["true", "false"]),
                    BuiltInScalar.ID => Pick(["\"x\"", "7", "1.5", "1e21"]),
                    BuiltInScalar.String => Pick(["\"s\"", "\"\\u00e9\\\"\\n\"", "\"\""]),
                    _ => Pick(["\"d\"", "5", "{\"b\": [1, {\"a\": null}]}"]),
                };
        }
    }
}
