using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>What represents an object type.</summary>
internal abstract class ObjectBinding(ObjectType type, Type @class)
{
    public ObjectType Type { get; } = type;

    public Type Class { get; } = @class;

    /// <summary>Compiles an operation that starts from this type.</summary>
    public abstract OperationPlan CompileOperation(PlanCompiler compiler, OperationDefinitionNode operation);

    /// <summary>A writer of values that are known to be of the class, for callers that know them as <typeparamref name="TBase"/>.</summary>
    public abstract ValueWriter<TBase> CompileAs<TBase>(PlanCompiler compiler, FieldSelection selection);
}
