using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Makes writers of values whose C# type is known only when they are written.</summary>
internal sealed class DynamicFactory(GraphQLType type, TypeResolver resolveType) : WriterFactory<object?>
{
    /// <inheritdoc/>
    public override ValueWriter<object?> Create(PlanCompiler compiler, FieldSelection selection) => Create(compiler, selection, type);

    private ValueWriter<object?> Create(PlanCompiler compiler, FieldSelection selection, GraphQLType type) => type.Nullable switch
    {
        ListType list => new DynamicListWriter(Create(compiler, selection, list.ItemType), list.ItemType.IsNonNull, selection),
        ObjectType named => compiler.Schema.FindObject(named).CompileAs<object?>(compiler, selection),
        NamedType { IsAbstract: true } named => new DynamicAbstractWriter(
            named,
            resolveType,
            compiler.Schema.Schema,
            compiler.Schema.Schema.GetPossibleTypes(named).ToDictionary(t => t.Name, t => compiler.Schema.FindObject(t).CompileAs<object?>(compiler, selection)),
            selection),
        var leaf => new DynamicLeafWriter((NamedType)leaf),
    };
}
