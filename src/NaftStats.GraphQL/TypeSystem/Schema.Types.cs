namespace NaftStats.GraphQL.TypeSystem;

/// <content>Which types a schema has, in which order, and which of them are others.</content>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public sealed partial class Schema
{
    private void CollectTypes(IReadOnlyDictionary<string, NamedType> defined)
    {
        foreach (NamedType type in defined.Values)
        {
            _types.TryAdd(type.Name, type);
            CollectBuiltIn(type, defined);
        }

        foreach (InputValue argument in Directives.SelectMany(d => d.Arguments))
        {
            CollectReferenced(argument.Type.Named, defined);
        }

        CollectReferenced(SpecifiedTypes.All["__Schema"], defined);
    }

    private void CollectReferenced(NamedType type, IReadOnlyDictionary<string, NamedType> defined)
    {
        // Types of the schema text keep their own place; only built-in ones take that of their first use.
        if (!defined.ContainsKey(type.Name) && _types.TryAdd(type.Name, type))
        {
            CollectBuiltIn(type, defined);
        }
    }

    private void CollectBuiltIn(NamedType type, IReadOnlyDictionary<string, NamedType> defined)
    {
        if (type is StructuredType structured)
        {
            foreach (Field field in structured.Fields.Values)
            {
                CollectReferenced(field.Type.Named, defined);
                foreach (InputValue argument in field.Arguments)
                {
                    CollectReferenced(argument.Type.Named, defined);
                }
            }
        }
        else if (type is InputObjectType input)
        {
            foreach (InputValue field in input.Fields.Values)
            {
                CollectReferenced(field.Type.Named, defined);
            }
        }
    }

    private void CollectSubTypes()
    {
        foreach (NamedType type in _types.Values)
        {
            if (type is UnionType union)
            {
                _possibleTypes[type] = [.. union.Types];
                _subTypes[type] = [.. union.Types];
            }
            else if (type is StructuredType structured)
            {
                foreach (InterfaceType parent in structured.Interfaces)
                {
                    GetOrAdd(_subTypes, parent).Add(type);
                    if (type is ObjectType objectType)
                    {
                        GetOrAdd(_possibleTypes, parent).Add(objectType);
                    }
                }
            }
        }
    }

    private static T GetOrAdd<T>(Dictionary<NamedType, T> map, NamedType key)
        where T : new()
    {
        if (!map.TryGetValue(key, out T? value))
        {
            map[key] = value = new T();
        }

        return value;
    }
}
