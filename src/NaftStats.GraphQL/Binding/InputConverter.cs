namespace NaftStats.GraphQL.Binding;

/// <summary>Turns a coerced input value into the C# value a resolver takes. Null stays null.</summary>
internal delegate object? InputConverter(object? value);
