namespace NaftStats.GraphQL.Execution;

/// <summary>Says what a field costs.</summary>
/// <param name="type">The name of the type the field belongs to.</param>
/// <param name="field">The name of the field.</param>
/// <param name="arguments">The coerced arguments; an absent argument is an absent key.</param>
/// <param name="below">What the fields selected below it cost together.</param>
/// <returns>What the field costs, those below it included.</returns>
public delegate long FieldCost(string type, string field, IReadOnlyDictionary<string, object?> arguments, long below);
