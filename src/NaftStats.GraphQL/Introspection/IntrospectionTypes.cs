using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Introspection;

/// <summary>Binds the introspection types, by the same conventions as any other types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
internal static class IntrospectionTypes
{
    /// <summary>Adds the classes of the introspection types.</summary>
    public static void AddTo(Dictionary<string, Type> classes)
    {
        classes["__Schema"] = typeof(IntrospectedSchema);
        classes["__Type"] = typeof(IntrospectedType);
        classes["__Field"] = typeof(IntrospectedField);
        classes["__InputValue"] = typeof(IntrospectedInputValue);
        classes["__EnumValue"] = typeof(IntrospectedEnumValue);
        classes["__Directive"] = typeof(IntrospectedDirective);
    }

    /// <summary>Binds a field that types have without declaring it, or gives null for any other field.</summary>
    public static FieldBinding<T>? BindMetaField<T>(Schema schema, Field field)
    {
        if (field == SpecifiedTypes.TypeNameField)
        {
            return new TypeNameBinding<T>();
        }

        if (field == SpecifiedTypes.SchemaField)
        {
            var writer = (WriterFactory<IntrospectedSchema>)ResultBinding.CreateFactory(field.Type, typeof(IntrospectedSchema));
            var introspected = new IntrospectedSchema(schema);
            return new StaticFieldBinding<T, IntrospectedSchema>((in _, _, _) => introspected, writer, (_, _) => []);
        }

        if (field == SpecifiedTypes.TypeField)
        {
            var writer = (WriterFactory<IntrospectedType>)ResultBinding.CreateFactory(field.Type, typeof(IntrospectedType));
            return new StaticFieldBinding<T, IntrospectedType>(
                (in _, _, arguments) => IntrospectedType.Of(schema, schema.FindType((string)arguments[0]!))!,
                writer,
                (_, values) => values);
        }

        return null;
    }
}
