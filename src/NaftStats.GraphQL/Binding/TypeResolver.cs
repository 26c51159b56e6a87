namespace NaftStats.GraphQL.Binding;

/// <summary>Names the object type of a value of an interface or union.</summary>
/// <param name="value">The value.</param>
/// <param name="type">The name of the interface or union.</param>
/// <returns>The name of an object type, or null when it is not known.</returns>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveAbstractType()"/>
public delegate string? TypeResolver(object value, string type);
