using System.Collections.Concurrent;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>An object type represented by <typeparamref name="T"/>. Fields are bound when first used, so that start-up stays short.</summary>
internal sealed class ObjectBinding<T>(ObjectType type, Func<Field, FieldBinding<T>> bindField, Func<IServiceProvider, T> root)
    : ObjectBinding(type, typeof(T))
{
    private readonly ConcurrentDictionary<Field, FieldBinding<T>> _fields = new();

    /// <summary>What represents a field.</summary>
    public FieldBinding<T> FindField(Field field) => _fields.GetOrAdd(field, bindField);

    /// <inheritdoc/>
    public override OperationPlan CompileOperation(PlanCompiler compiler, OperationDefinitionNode operation)
    {
        FieldPlan<T>[] fields = compiler.CompileFields(this, [operation.SelectionSet], out FieldException? error);
        bool isSerial = operation.Operation == OperationType.Mutation;
        var writer = new ObjectWriter<T>(fields, error, compiler.Schema.GenerateAfter, isSerial);
        return new OperationPlan<T>(compiler.ArgumentSets, writer, fields, root);
    }

    /// <inheritdoc/>
    public override ValueWriter<TBase> CompileAs<TBase>(PlanCompiler compiler, FieldSelection selection)
    {
        ObjectWriter<T> writer = compiler.CompileObject(this, selection);
        return writer as ValueWriter<TBase> ?? new CastWriter<TBase, T>(writer);
    }
}
