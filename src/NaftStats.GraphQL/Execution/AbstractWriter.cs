using System.Collections.Concurrent;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes values of interfaces and unions: the class of the value decides which object type it is.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveAbstractType()"/>
internal sealed class AbstractWriter<T>(NamedType type, IReadOnlyList<(Type Class, ValueWriter<T> Writer)> possible) : ValueWriter<T>
{
    private readonly ConcurrentDictionary<Type, ValueWriter<T>> _writers = new(possible.ToDictionary(p => p.Class, p => p.Writer));

    /// <inheritdoc/>
    public override bool IsAsync { get; } = possible.Any(p => p.Writer.IsAsync);

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in T value, int position) =>
        value is null ? Written.Null : Find(value.GetType()).Write(execution, in value, position);

    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, T value) =>
        value is null ? new(Completion.Null) : Find(value.GetType()).WriteAsync(execution, value);

    /// <inheritdoc/>
    public override StartedValue? Start(OperationExecution execution, T value) =>
        value is null ? null : TryFind(value.GetType())?.Start(execution, value);

    private ValueWriter<T> Find(Type actual) => TryFind(actual) ?? throw new InvalidOperationException(
        $"{actual} is bound to none of the types that {type} can be: {string.Join(", ", possible.Select(p => p.Class.Name))}.");

    private ValueWriter<T>? TryFind(Type actual)
    {
        if (_writers.TryGetValue(actual, out ValueWriter<T>? writer))
        {
            return writer;
        }

        foreach ((Type bound, ValueWriter<T> candidate) in possible)
        {
            if (bound.IsAssignableFrom(actual))
            {
                return _writers.GetOrAdd(actual, candidate);
            }
        }

        return null;
    }
}
