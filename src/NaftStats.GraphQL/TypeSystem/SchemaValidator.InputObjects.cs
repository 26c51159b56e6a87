using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <content>Input objects and default values.</content>
internal sealed partial class SchemaValidator
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValue> _fieldPath = [];
    private readonly Dictionary<InputObjectType, int> _pathIndex = [];

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation"/>
    private void ValidateInputFields(InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Input Object type {type.Name} must define one or more fields.", type.Definitions);
        }

        foreach (InputValue field in type.Fields.Values)
        {
            string name = $"{type.Name}.{field.Name}";
            ValidateName(field.Name, field.Definition);
            if (!field.Type.IsInputType)
            {
                Report($"The type of {name} must be Input Type but got: {field.Type}.", field.Definition.Type);
            }

            ValidateDeprecation($"input field {name}", field);
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                Report($"OneOf input field {name} must be nullable.", field.Definition.Type);
            }

            if (type.IsOneOf && field.HasDefault)
            {
                Report($"OneOf input field {name} cannot have a default value.", field.Definition);
            }
        }
    }

    /// <summary>Finds chains of non-null fields that lead back to their start: no finite value could have such a type.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/>
    private void DetectCircularReferences(InputObjectType type)
    {
        if (!_visited.Add(type))
        {
            return;
        }

        _pathIndex[type] = _fieldPath.Count;
        foreach (InputValue field in type.Fields.Values)
        {
            if (field.Type is not NonNullType { Nullable: InputObjectType fieldType })
            {
                continue;
            }

            _fieldPath.Add(field);
            if (!_pathIndex.TryGetValue(fieldType, out int start))
            {
                DetectCircularReferences(fieldType);
            }
            else
            {
                List<InputValue> cycle = _fieldPath[start..];
                string path = string.Join('.', cycle.Select(f => f.Name));
                Report(
                    $"Cannot reference Input Object \"{fieldType.Name}\" within itself through a series of non-null fields: \"{path}\".",
                    cycle.Select(f => f.Definition));
            }

            _fieldPath.RemoveAt(_fieldPath.Count - 1);
        }

        _pathIndex.Remove(type);
    }

    /// <summary>Checks that defaults end, and that they are values of their types.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/>
    private void ValidateDefaults()
    {
        NamedType[] own = [.. _schema.Types.Values.Where(t => !SpecifiedTypes.Contains(t.Name))];
        var cycles = new DefaultValueCycles();
        foreach (InputObjectType type in own.OfType<InputObjectType>())
        {
            cycles.Detect(type);
        }

        foreach ((string message, InputValue[] fields) in cycles.Found)
        {
            Report(message, fields.Select(f => f.Definition.DefaultValue));
        }

        if (cycles.Found.Count > 0)
        {
            return;
        }

        IEnumerable<(string Name, InputValue Value)> values =
        [
            .. own.OfType<InputObjectType>().SelectMany(t => t.Fields.Values.Select(f => ($"{t.Name}.{f.Name}", f))),
            .. own.OfType<StructuredType>().SelectMany(
                t => t.Fields.Values.SelectMany(f => f.Arguments.Select(a => ($"{t.Name}.{f.Name}({a.Name}:)", a)))),
            .. _schema.Directives.SelectMany(d => d.Arguments.Select(a => ($"@{d.Name}({a.Name}:)", a))),
        ];
        foreach ((string name, InputValue value) in values.Where(v => v.Value.HasDefault))
        {
            ValueNode literal = value.Definition.DefaultValue!;
            if (!LiteralCoercion.TryCoerce(literal, value.Type, out _))
            {
                Report($"{name} has invalid default value: {Printer.Print(literal)} is not a value of type \"{value.Type}\".", literal);
            }
        }
    }
}
