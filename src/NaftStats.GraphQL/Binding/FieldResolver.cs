namespace NaftStats.GraphQL.Binding;

/// <summary>Gives the values of all fields of a schema without any classes.</summary>
/// <param name="source">The value of the object the field belongs to; null for the root.</param>
/// <param name="type">The name of the object type the field belongs to.</param>
/// <param name="field">The name of the field.</param>
/// <param name="arguments">The coerced arguments; an absent argument is an absent key.</param>
/// <returns>The value: null, a C# primitive or enum name, an enumerable for a list, or any object for an object.</returns>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveFieldValue()"/>
public delegate object? FieldResolver(object? source, string type, string field, IReadOnlyDictionary<string, object?> arguments);
