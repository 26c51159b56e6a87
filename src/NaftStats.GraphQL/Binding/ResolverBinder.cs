using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Introspection;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Binds a whole schema to one function.</summary>
internal static class ResolverBinder
{
    private static readonly object Root = new();

    /// <summary>Binds the schema.</summary>
    public static BoundSchema Bind(Schema schema, FieldResolver resolve, TypeResolver resolveType)
    {
        BoundSchema introspection = SchemaBinder.BindIntrospection(schema);
        var objects = new Dictionary<NamedType, ObjectBinding>();
        foreach (ObjectType type in schema.Types.Values.OfType<ObjectType>())
        {
            objects[type] = type.IsIntrospectionType && SpecifiedTypes.Contains(type.Name)
                ? introspection.FindObject(type)
                : new ObjectBinding<object>(type, field => BindField(schema, type, field, resolve, resolveType), _ => Root);
        }

        return new BoundSchema(schema, objects);
    }

    private static FieldBinding<object> BindField(Schema schema, ObjectType type, Field field, FieldResolver resolve, TypeResolver resolveType)
    {
        if (IntrospectionTypes.BindMetaField<object>(schema, field) is { } meta)
        {
            return meta;
        }

        string typeName = type.Name;
        string fieldName = field.Name;
        return new FieldBinding<object, object?>(
            (in source, _, arguments) => resolve(
                ReferenceEquals(source, Root) ? null : source, typeName, fieldName, (Dictionary<string, object?>)arguments[0]!),
            new DynamicFactory(field.Type, resolveType),
            (definitions, values) => [ArgumentPlan.ByName(definitions, values)]);
    }
}
