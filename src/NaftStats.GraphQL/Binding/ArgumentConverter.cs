using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Turns coerced arguments into the values that a resolver takes, in the order of the definitions.</summary>
internal delegate object?[] ArgumentConverter(IReadOnlyList<InputValue> definitions, Dictionary<string, object?> values);
