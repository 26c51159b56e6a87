namespace NaftStats.GraphQL.Binding;

/// <summary>Classes that do not fit the schema. The message lists every problem, what it concerns, and what would solve it.</summary>
public sealed class BindingException(IReadOnlyList<string> problems)
    : Exception("The schema cannot be bound to its classes:\n- " + string.Join("\n- ", problems))
{
    /// <summary>All problems found, each naming the field or type and the C# member.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
