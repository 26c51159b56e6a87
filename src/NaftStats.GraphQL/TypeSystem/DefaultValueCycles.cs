using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Finds default values of input fields that, filled in with the defaults of the fields they leave out, would never end.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/>
internal sealed class DefaultValueCycles
{
    private readonly HashSet<InputValue> _visited = [];
    private readonly List<(string Name, InputValue Field)> _path = [];

    /// <summary>The cycles found, each with its message and the fields that make it up.</summary>
    public List<(string Message, InputValue[] Fields)> Found { get; } = [];

    /// <summary>Looks for cycles among the defaults of a type's fields.</summary>
    public void Detect(InputObjectType type) => DetectObject(type, null);

    private void DetectObject(InputObjectType type, ObjectValueNode? given)
    {
        foreach (InputValue field in type.Fields.Values)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            ObjectFieldNode? node = given is null ? null : Array.Find(given.Fields, f => f.Name.Value == field.Name);
            if (node is not null)
            {
                DetectLiteral(fieldType, node.Value);
            }
            else
            {
                DetectField(type, field, fieldType);
            }
        }
    }

    private void DetectLiteral(InputObjectType type, ValueNode literal)
    {
        if (literal is ObjectValueNode given)
        {
            DetectObject(type, given);
        }
        else if (literal is ListValueNode list)
        {
            foreach (ValueNode item in list.Values)
            {
                DetectLiteral(type, item);
            }
        }
    }

    private void DetectField(InputObjectType type, InputValue field, InputObjectType fieldType)
    {
        if (field.Definition.DefaultValue is not { } literal)
        {
            return;
        }

        int start = _path.FindIndex(p => p.Field == field);
        if (start >= 0)
        {
            (string Name, InputValue Field)[] cycle = [.. _path[start..]];
            string via = cycle.Length == 1 ? "." : $" via the default values of: {string.Join(", ", cycle[1..].Select(p => p.Name))}.";
            string message = $"Invalid circular reference. The default value of Input Object field {cycle[0].Name} references itself{via}";
            Found.Add((message, [.. cycle.Select(p => p.Field)]));
            return;
        }

        if (_visited.Add(field))
        {
            _path.Add(($"{type.Name}.{field.Name}", field));
            DetectLiteral(fieldType, literal);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
