using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Turns coerced arguments, in the order of the definitions, into the values that a resolver takes.</summary>
/// <param name="definitions">The arguments that the field has.</param>
/// <param name="values">
/// The coerced values, <see cref="Execution.VariableValues.Absent"/> for an absent one. The array is the converter's own to change and return.
/// </param>
internal delegate object?[] ArgumentConverter(IReadOnlyList<InputValue> definitions, object?[] values);
